package opplevd.survey.invitation.recipients;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.micronaut.http.HttpResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;

/** Every flaw of a list as a file for a spreadsheet: row, column, what is wrong and what to do. */
final class FlawsFile {
    private static final char MARK = '\uFEFF';

    private FlawsFile() {}

    static HttpResponse<?> of(UploadPages.Sifting sifting, Messages messages, Language language) {
        StringWriter out = new StringWriter();
        out.append(MARK);
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(out)) {
            csv.writeRecord(
                    messages.text(language, "recipients.row"),
                    messages.text(language, "recipients.column"),
                    messages.text(language, "recipients.what"));
            sifting.run(flaw -> {
                FlawLine line = FlawLine.of(flaw, messages, language);
                csv.writeRecord(String.valueOf(line.row()), safe(line.column()), safe(line.what()));
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return HttpResponse.ok(out.toString())
                .header("Content-Type", "text/csv; charset=utf-8")
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + messages.text(language, "recipients.file.flaws") + "\"");
    }

    /** A spreadsheet must not take a cell for a formula. */
    private static String safe(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
