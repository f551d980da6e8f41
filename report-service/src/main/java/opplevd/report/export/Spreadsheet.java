package opplevd.report.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables as a workbook (XLSX): one sheet a table, figures as numbers. */
public final class Spreadsheet {
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int NARROWEST = 12;
    private static final int BROADEST = 60;

    private Spreadsheet() {}

    public static byte[] of(List<Sheet> sheets) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream(16_384)) {
            try (Workbook book = new Workbook(out, "Opplevd", "1.0")) {
                for (Sheet sheet : sheets) {
                    write(sheet, book.newWorksheet(sheet.title()));
                }
            }
            return out.toByteArray();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static void write(Sheet sheet, Worksheet onto) {
        for (int c = 0; c < sheet.columns().size(); c++) {
            onto.value(0, c, sheet.columns().get(c).title());
            onto.width(c, width(sheet, c));
        }
        onto.range(0, 0, 0, sheet.columns().size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .set();
        onto.freezePane(0, 1);
        for (int r = 0; r < sheet.rows().size(); r++) {
            List<Cell> row = sheet.rows().get(r);
            for (int c = 0; c < row.size(); c++) {
                write(row.get(c), onto, r + 1, c);
            }
        }
    }

    private static void write(Cell cell, Worksheet onto, int row, int column) {
        switch (cell) {
            case Cell.Words words -> onto.value(row, column, words.text());
            case Cell.Code code -> onto.value(row, column, code.text());
            case Cell.Figure figure -> {
                onto.value(row, column, figure.value());
                onto.style(row, column).format(figure.kind().format()).set();
            }
            case Cell.Nothing _ -> {
                // stays empty
            }
        }
    }

    private static int width(Sheet sheet, int column) {
        int longest = sheet.rows().stream()
                .map(row -> row.get(column))
                .mapToInt(cell -> switch (cell) {
                    case Cell.Words words -> words.text().length() + 2;
                    case Cell.Code code -> code.text().length() + 2;
                    case Cell.Figure _, Cell.Nothing _ -> 0;
                })
                .max()
                .orElse(0);
        return Math.clamp(longest, NARROWEST, BROADEST);
    }
}
