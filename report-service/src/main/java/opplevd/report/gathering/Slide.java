package opplevd.report.gathering;

import java.util.List;
import opplevd.report.chart.Chart;
import org.jspecify.annotations.Nullable;

/**
 * One picture on the wall: one message and what proves it.
 *
 * @param number counted from 1
 * @param kind JOIN, AGENDA, LIST or THEME: how it is drawn
 * @param topic what is talked about, over the message
 * @param message at most twelve words
 * @param lines at most seven
 * @param chart of a theme; null for others
 * @param itemId the point of the agenda that it belongs to; empty for none
 */
public record Slide(
        int number,
        Kind kind,
        String topic,
        String message,
        List<Line> lines,
        @Nullable Chart chart,
        String itemId) {
    /** More can't be read from the back of a room. */
    public static final int MOST_LINES = 7;

    /** How a picture is drawn. */
    public enum Kind {
        JOIN,
        LIST,
        THEME
    }

    /** A line of a list: who or when, what, and what more there is to say; the last may be empty. */
    public record Line(String first, String text, String last) {}

    public Slide {
        lines = List.copyOf(lines);
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException(lines.size() + " lines on the wall");
        }
    }
}
