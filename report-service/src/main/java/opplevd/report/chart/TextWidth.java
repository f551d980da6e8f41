package opplevd.report.chart;

/**
 * How wide is a text? The reader's font is not known when the page is made, so widths are a little generous: measured
 * on Inter and rounded up, which also covers Segoe UI, Roboto and Noto Sans.
 */
final class TextWidth {
    private static final String NARROW = "iljtfrI.,:;'|!()[]/·";
    private static final String WIDE = "mwMWæÆœŒ%@—";

    private TextWidth() {}

    /** Width in pixels of {@code text} at {@code size} pixels. */
    static double of(String text, double size, boolean bold) {
        double ems = text.codePoints().mapToDouble(TextWidth::ems).sum();
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
