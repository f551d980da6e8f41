package opplevd.survey.questionnaire;

import java.util.List;

/**
 * One thing wrong in a file that somebody sent: where, and what. Put into words in the reader's language as
 * {@code file:line: column: what}.
 *
 * @param line counted from 1
 * @param column the column's name, or where on the line; empty if the whole line is meant
 * @param key of the message
 * @param values that the message names
 */
public record Flaw(String file, long line, String column, String key, List<Object> values) {
    public Flaw {
        values = List.copyOf(values);
    }

    public static Flaw at(String file, long line, String column, String key, Object... values) {
        return new Flaw(file, line, column, key, List.of(values));
    }

    /** The first part of its line: {@code answers.csv:17: F_q05: }. */
    public String place() {
        return file + ":" + line + ": " + (column.isEmpty() ? "" : column + ": ");
    }
}
