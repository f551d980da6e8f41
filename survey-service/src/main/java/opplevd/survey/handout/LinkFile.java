package opplevd.survey.handout;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import opplevd.survey.invitation.Contact;
import opplevd.survey.invitation.PersonalLink;
import org.jspecify.annotations.Nullable;

/**
 * Personal links and codes as CSV (RFC 4180) for another sender, such as an app for parents. Everyone who is invited is in it,
 * answered or not.
 */
final class LinkFile {
    private LinkFile() {}

    /** A row for each link. */
    static String of(List<PersonalLink> links, Function<String, String> unitName, Function<String, String> address) {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("unit", "name", "email", "phone", "language", "link", "code");
            for (PersonalLink link : links) {
                Contact contact = link.contact();
                csv.writeRecord(
                        safe(unitName.apply(link.unitId())),
                        safe(contact.name()),
                        safe(contact.email()),
                        safe(contact.phone()),
                        safe(contact.language()),
                        address.apply(link.token()),
                        link.code());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    /** A spreadsheet must not take a cell for a formula; the plus of a phone number begins none that is short and of digits. */
    private static String safe(@Nullable String cell) {
        if (cell == null || cell.isEmpty() || cell.matches("\\+[1-9]\\d{6,14}")) {
            return cell == null ? "" : cell;
        }
        return "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
