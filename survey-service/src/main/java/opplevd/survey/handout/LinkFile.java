package opplevd.survey.handout;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import opplevd.survey.invitation.Contact;
import opplevd.survey.invitation.PersonalLink;
import org.jspecify.annotations.Nullable;

/**
 * Personal links and codes as CSV (RFC 4180) for another sender, such as an app for parents. Everyone who is invited is in it,
 * answered or not.
 */
final class LinkFile {
    private static final List<String> NAMES = List.of("unit", "name", "email", "phone", "language", "link", "code");

    private LinkFile() {}

    /** For programs: commas, and names that never change. */
    static String of(List<PersonalLink> links, Function<String, String> unitName, Function<String, String> address) {
        StringWriter out = new StringWriter();
        write(CsvWriter.builder().build(out), NAMES, links, unitName, address);
        return out.toString();
    }

    /** What a Norwegian Excel opens rightly: a byte order mark, semicolons, headings for readers. */
    static String forExcel(
            List<PersonalLink> links,
            Function<String, String> unitName,
            Function<String, String> address,
            UnaryOperator<String> heading) {
        StringWriter out = new StringWriter();
        out.write("\uFEFF");
        List<String> headings = NAMES.stream().map(heading).toList();
        write(CsvWriter.builder().fieldSeparator(';').build(out), headings, links, unitName, address);
        return out.toString();
    }

    /** A row for each link. */
    private static void write(
            CsvWriter writer,
            List<String> headings,
            List<PersonalLink> links,
            Function<String, String> unitName,
            Function<String, String> address) {
        try (CsvWriter csv = writer) {
            csv.writeRecord(headings);
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
    }

    /** A spreadsheet must not take a cell for a formula; the plus of a phone number begins none that is short and of digits. */
    private static String safe(@Nullable String cell) {
        if (cell == null || cell.isEmpty() || cell.matches("\\+[1-9]\\d{6,14}")) {
            return cell == null ? "" : cell;
        }
        return "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
