package opplevd.report.unitreport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.language.Writing;
import opplevd.report.AccessiblePdf;
import opplevd.report.Answers;
import opplevd.report.PageInATest;
import opplevd.report.export.Cell;
import opplevd.report.export.Csv;
import opplevd.report.export.Press;
import opplevd.report.export.Sheet;
import opplevd.report.export.Spreadsheet;
import opplevd.report.wording.Voice;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A unit's report on other paper says what the page says, to the last digit, in files that keep. */
class UnitPaperTest {
    private static final Press PRESS = new Press();
    private static final int ITEMS = 8;

    private static Voice voice(Language language) {
        return new Voice(new Messages(), language);
    }

    private static String document(AReading reading, Language language) {
        UnitPage page = UnitPage.of(reading.read(), voice(language));
        return PageInATest.render("paper", "report/unit-paper", Map.of("page", page), language);
    }

    private static byte[] pdf(AReading reading, Language language) throws IOException {
        byte[] pdf = PRESS.print(document(reading, language)).join();
        Files.write(Path.of("target", "preview", "unit-" + language.tag() + ".pdf"), pdf);
        return pdf;
    }

    private static AReading whole() {
        double[] level = {4.6, 4.6, 4.6, 4.6, 4.6, 4.6, 4.6, 4.6};
        return AReading.less()
                .earlier(List.of(AReading.like(40, 5, level, new double[ITEMS])))
                .saying("Fire vikarer på høsten er <mye> & for mye", "conditions");
    }

    private static UnitPage.Sections sections(AReading reading) {
        return Objects.requireNonNull(
                UnitPage.of(reading.read(), voice(Language.NB)).sections());
    }

    private static UnitSheets sheets(AReading reading, Language language) {
        UnitReading read = reading.read();
        return new UnitSheets(read, UnitPage.of(read, voice(language)), voice(language));
    }

    @ParameterizedTest
    @EnumSource
    void thePdfIsAccessibleAndKeeps(Language language) throws Exception {
        assertEquals(List.of(), AccessiblePdf.faults(pdf(whole(), language)));
    }

    @Test
    void aHiddenUnitsPdfIsAccessibleAndHasNoFigures() throws Exception {
        byte[] pdf = pdf(AReading.aReading().answered(new Answers(ITEMS).alike(4, 5, 4)), Language.NB);
        assertEquals(List.of(), AccessiblePdf.faults(pdf));
        String text = text(pdf);
        assertTrue(text.contains("4 svarte. Da viser vi ingen tall."), text);
        assertTrue(text.contains("Neste gang trengs det minst fem svar"), text);
        assertFalse(text.contains("0,80"));
    }

    @Test
    void thePdfSaysWhatThePageSays() throws IOException {
        UnitPage.Sections page = sections(whole());
        String text = text(pdf(whole(), Language.NB)).replaceAll("\\s+", " ");
        assertTrue(text.contains(page.opening().verdict()), text);
        for (Where.Row row : page.where().table()) {
            for (String figure : List.of(row.k(), row.interval(), row.experience(), row.gap(), row.contribution())) {
                assertTrue(text.contains(figure), figure + " is not in " + text);
            }
        }
        assertTrue(text.contains("«Fire vikarer på høsten er <mye> & for mye»"), text);
        assertTrue(text.contains(page.spread().finding()), text);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    @Test
    void theSameReportIsPrintedOnce() {
        String document = document(whole(), Language.NB);
        assertSame(PRESS.print(document).join(), PRESS.print(document).join());
    }

    /** Whatever was answered, each figure of the page is the table's, rounded. */
    @Test
    void theTablesFiguresAreThePages() {
        Voice voice = voice(Language.NB);
        Random random = new Random(4);
        for (int seed = 0; seed < 60; seed++) {
            double[] level = random.doubles(ITEMS, 2, 6).toArray();
            double[] gap = random.doubles(ITEMS, -2, 1).toArray();
            AReading reading = AReading.aReading().answered(AReading.like(5 + random.nextInt(60), seed, level, gap));
            UnitPage.Sections page = sections(reading);
            List<Sheet> sheets = sheets(reading, Language.NB).all();
            Sheet quality = sheets.get(1);
            assertEquals(page.figures().k(), asWritten(page.figures().k(), figure(quality, 0, "k")));
            for (Where.Row row : page.where().table()) {
                int at = find(quality, row.name());
                assertEquals(row.k(), asWritten(row.k(), figure(quality, at, "k")));
                assertEquals(row.experience(), voice.two(figure(quality, at, "meanExperience")));
                assertEquals(row.expectation(), voice.two(figure(quality, at, "meanExpectation")));
                assertEquals(row.gap(), voice.two(figure(quality, at, "gap")));
                assertEquals(row.n(), voice.whole((long) figure(quality, at, "n")));
                assertEquals(row.top(), voice.percent(figure(quality, at, "ceilingExpectation")));
                assertEquals(row.contribution(), voice.signed(figure(quality, at, "contribution")));
            }
            for (Met.Row row : page.met().table()) {
                assertEquals(row.share(), voice.percent(figure(quality, find(quality, row.name()), "metShare")));
            }
        }
    }

    /** The figure with as many decimals as the page gives it: two or three. */
    private static String asWritten(String written, double figure) {
        int decimals = written.length() - written.indexOf(',') - 1;
        assertTrue(decimals == 2 || decimals == 3, written);
        return Writing.number(Language.NB, figure, decimals);
    }

    private static int find(Sheet sheet, String name) {
        for (int r = 0; r < sheet.rows().size(); r++) {
            if (sheet.rows().get(r).get(2).equals(Cell.of(name))) {
                return r;
            }
        }
        throw new AssertionError("no " + name);
    }

    private static double figure(Sheet sheet, int row, String column) {
        int at = sheet.columns().stream().map(Sheet.Column::key).toList().indexOf(column);
        return sheet.rows().get(row).get(at) instanceof Cell.Figure figure ? figure.value() : Double.NaN;
    }

    @Test
    void theWorkbookHoldsTheFiguresInFull() throws IOException {
        List<Sheet> sheets = sheets(whole(), Language.NB).all();
        Path file = Files.write(Path.of("target", "preview", "unit.xlsx"), Spreadsheet.of(sheets));
        String part;
        try (ZipFile book = new ZipFile(file.toFile())) {
            part = new String(
                    book.getInputStream(book.getEntry("xl/worksheets/sheet2.xml"))
                            .readAllBytes(),
                    UTF_8);
        }
        Matcher k = Pattern.compile("<c r=\"F2\"[^>]*><v>([0-9.E-]+)</v>").matcher(part);
        assertTrue(k.find(), part);
        assertEquals(figure(sheets.get(1), 0, "k"), Double.parseDouble(k.group(1)));
    }

    @Test
    void bothProfilesOfTheTableHoldTheSameFigures() {
        Sheet quality = sheets(whole(), Language.NB).all().get(1);
        List<String> plain = lines(Csv.PLAIN, quality);
        List<String> excel = lines(Csv.EXCEL, quality);
        assertTrue(plain.getFirst().startsWith("level,key,name,visibility,n,k,"));
        assertTrue(excel.getFirst().startsWith("\uFEFFnivå;nøkkel;navn;"));
        assertEquals(plain.size(), excel.size());
        String k = plain.get(1).split(",", -1)[5];
        assertEquals(figure(quality, 0, "k"), Double.parseDouble(k));
        assertEquals(k.replace('.', ','), excel.get(1).split(";", -1)[5]);
        assertTrue(plain.get(1).startsWith("overall,,Samlet,SHOWN,"), plain.get(1));
        assertTrue(plain.get(1).contains(",BELOW,"), plain.get(1));
        assertTrue(excel.get(1).startsWith("samlet;;Samlet;vises;"), excel.get(1));
        assertTrue(excel.get(1).contains(";under 1, mer enn tilfeldig;"), excel.get(1));
    }

    private static List<String> lines(Csv profile, Sheet sheet) {
        return new String(profile.of(sheet), UTF_8).lines().toList();
    }

    @Test
    void aTextIsNeverAFormula() {
        Sheet sheet = new Sheet(
                "x",
                "X",
                List.of(new Sheet.Column("a", "A")),
                List.of(List.of(Cell.of("=HYPERLINK(1)")), List.of(Cell.of("@x")), List.of(Cell.of("-1"))));
        assertEquals(List.of("a", "'=HYPERLINK(1)", "'@x", "'-1"), lines(Csv.PLAIN, sheet));
    }

    @Test
    void aHiddenScopeHasNoFigureInAnyTable() {
        Sheet quality =
                sheets(AReading.less().hiding("talk"), Language.NB).all().get(1);
        int row = find(quality, "Prat ved henting");
        assertTrue(quality.rows().get(row).subList(4, quality.columns().size()).stream()
                .allMatch(Cell.NOTHING::equals));
    }
}
