package opplevd.survey.invitation.recipients;

import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;

/**
 * A flaw in the reader's words.
 *
 * @param row the row's number in the file
 * @param column the column by its heading in the file, else by what it holds; empty for the whole row
 * @param what is wrong, and what to do
 */
public record FlawLine(int row, String column, String what) {
    static FlawLine of(RowFlaw flaw, Messages messages, Language language) {
        String column = flaw.column();
        if (column.isEmpty() && !flaw.field().isEmpty()) {
            column = messages.text(language, "recipients.field." + flaw.field());
        }
        return new FlawLine(
                flaw.row(),
                column,
                messages.text(language, flaw.key(), flaw.values().toArray()));
    }
}
