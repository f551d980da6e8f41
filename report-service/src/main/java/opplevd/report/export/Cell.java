package opplevd.report.export;

import java.util.Locale;
import opplevd.report.wording.Voice;

/** What stands in one place of a table: words, a figure in full precision, or nothing. */
public sealed interface Cell {

    /** The nothing that stands where a figure is undefined or hidden. */
    Cell NOTHING = new Nothing();

    /** Words. */
    record Words(String text) implements Cell {}

    /** One of a few known values: its code for programs, and the words for readers. */
    record Code(String code, String text) implements Cell {}

    /** A figure, and how a reader should see it. */
    record Figure(double value, Kind kind) implements Cell {}

    /** Nothing. */
    record Nothing() implements Cell {}

    /** How a figure is shown; what is stored is always all of it. */
    enum Kind {
        COUNT("0"),
        TWO_DECIMALS("0.00"),
        THREE_DECIMALS("0.000"),
        SHARE("0%");

        private final String format;

        Kind(String format) {
            this.format = format;
        }

        /** In the words of a spreadsheet. */
        String format() {
            return format;
        }
    }

    static Cell of(String text) {
        return text.isEmpty() ? NOTHING : new Words(text);
    }

    /** A code such as {@code CANNOT_TELL}; nothing where it is empty. */
    static Cell code(String code, Voice voice) {
        return code.isEmpty()
                ? NOTHING
                : new Code(
                        code,
                        voice.text(
                                "report.code." + code.toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    static Cell of(long count) {
        return new Figure(count, Kind.COUNT);
    }

    /** Nothing where the figure is undefined (NaN). */
    static Cell of(double value, Kind kind) {
        return Double.isNaN(value) ? NOTHING : new Figure(value, kind);
    }
}
