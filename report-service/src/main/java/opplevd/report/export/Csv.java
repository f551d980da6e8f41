package opplevd.report.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import opplevd.kit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** A table as CSV, for programs or for a spreadsheet set up in Norwegian; figures in full precision in both. */
public enum Csv {
    /** RFC 4180: commas, points, names for programs. */
    PLAIN(',', ""),
    /** What a Norwegian Excel opens rightly: a byte order mark, semicolons, decimal commas, names for readers. */
    EXCEL(';', "\uFEFF");

    public static final String TYPE = "text/csv;charset=utf-8";

    /** With these a spreadsheet takes a text for a formula. */
    private static final String DANGEROUS = "=+-@\t\r";

    private final char separator;
    private final String start;

    Csv(char separator, String start) {
        this.separator = separator;
        this.start = start;
    }

    /** What a request asks for: {@code excel}, or nothing for the plain profile. */
    public static Csv named(@Nullable String profile) {
        if (profile == null || profile.isEmpty()) {
            return PLAIN;
        }
        if (profile.equals("excel")) {
            return EXCEL;
        }
        throw Refusal.badRequest();
    }

    public byte[] of(Sheet sheet) {
        StringWriter out = new StringWriter();
        out.write(start);
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(out)) {
            csv.writeRecord(sheet.columns().stream()
                    .map(column -> this == EXCEL ? column.title() : column.key())
                    .toList());
            for (List<Cell> row : sheet.rows()) {
                csv.writeRecord(row.stream().map(this::written).toList());
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String written(Cell cell) {
        return switch (cell) {
            case Cell.Words words -> harmless(words.text());
            case Cell.Code code -> this == EXCEL ? code.text() : code.code();
            case Cell.Figure figure -> number(figure);
            case Cell.Nothing _ -> "";
        };
    }

    private static String harmless(String text) {
        return DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private String number(Cell.Figure figure) {
        if (figure.kind() == Cell.Kind.COUNT) {
            return String.format(Locale.ROOT, "%.0f", figure.value());
        }
        String number = Double.toString(figure.value());
        return this == EXCEL ? number.replace('.', ',') : number;
    }
}
