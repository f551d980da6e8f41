package opplevd.survey.invitation.recipients;

import java.util.List;

/**
 * What is wrong with a row, and what to do about it.
 *
 * @param row its number in the file; 0 where somebody typed it into a form
 * @param field where on the row; its column is named beside it
 * @param column the heading of the column; empty if the whole row is meant
 * @param key of the message
 * @param values that the message names
 */
record RowFlaw(int row, String field, String column, String key, List<Object> values) {
    RowFlaw {
        values = List.copyOf(values);
    }

    /** Whether the row is in all the same, and somebody should only know. */
    boolean onlyNoticed() {
        return key.startsWith("recipients.notice.");
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "RowFlaw[" + row + " " + key + "]";
    }
}
