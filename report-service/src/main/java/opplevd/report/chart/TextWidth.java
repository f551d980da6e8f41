package opplevd.report.chart;

import java.util.stream.IntStream;

/**
 * How wide is a text? The reader's font is not known when the page is made, so widths are a little generous: measured
 * on Inter and rounded up, which also covers Segoe UI, Roboto and Noto Sans.
 */
final class TextWidth {
    private static final String NARROW = "iljtfrI.,:;'|!()[]/·";
    private static final String WIDE = "mwMWæÆœŒ%@—";

    /** What is asked again and again while places for names are tried: each letter of the Latin alphabets. */
    private static final double[] LATIN =
            IntStream.range(0, 0x180).mapToDouble(TextWidth::ems).toArray();

    private TextWidth() {}

    /** Width in pixels of {@code text} at {@code size} pixels. */
    static double of(String text, double size, boolean bold) {
        double ems = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int character = text.codePointAt(i);
            ems += character < LATIN.length ? LATIN[character] : ems(character);
        }
        return ems * size * (bold ? 1.06 : 1);
    }

    private static double ems(int character) {
        if (character == ' ' || character == '\u00a0') {
            return 0.29;
        }
        if (NARROW.indexOf(character) >= 0) {
            return 0.36;
        }
        if (WIDE.indexOf(character) >= 0) {
            return 0.92;
        }
        if (Character.isUpperCase(character)) {
            return 0.72;
        }
        return Character.isDigit(character) ? 0.64 : 0.59;
    }
}
