package opplevd.survey.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class TableFileTest {
    private static Table csv(String text) throws UnreadableTable {
        return TableFile.read(text.getBytes(StandardCharsets.UTF_8)).table();
    }

    private static String refusal(byte[] bytes) {
        return assertThrows(UnreadableTable.class, () -> TableFile.read(bytes)).key();
    }

    private static String refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void semicolonCommaAndTabAreTold() throws UnreadableTable {
        for (String separator : List.of(";", ",", "\t")) {
            Table table = csv("enhet%1$se-post\nA%1$s\"a%1$sb\"\n".formatted(separator));
            assertEquals(List.of("enhet", "e-post"), table.header());
            assertEquals(
                    "a%sb".formatted(separator.equals("\t") ? " " : separator),
                    table.lines().getFirst().cell(1));
        }
        assertEquals(List.of("a", "b"), csv("sep=;\na;b\n1;2\n").header());
    }

    @Test
    void linesKeepTheNumberThatTheirProgramShows() throws UnreadableTable {
        Table table = csv("a;b\n\n1;\"to\nlinjer\"\n;\n2;x\n");
        assertEquals(
                List.of(3, 6), table.lines().stream().map(Table.Line::number).toList());
        assertEquals("to linjer", table.lines().getFirst().cell(1));
    }

    @Test
    void lettersAreReadAsTheFileHasThem() throws UnreadableTable {
        String text = "navn;sted\nÅse Bjørnås;Ærøya\n";
        Table plain = csv(text);
        assertEquals("Åse Bjørnås", plain.lines().getFirst().cell(0));
        assertEquals(plain.lines(), csv("\uFEFF" + text).lines());
        assertEquals(plain.header(), csv("\uFEFF" + text).header());
        byte[] utf16 = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
        assertEquals(plain.lines(), TableFile.read(utf16).table().lines());
        TableFile windows = TableFile.read(text.getBytes(Charset.forName("windows-1252")));
        assertTrue(windows.guessed());
        assertEquals(plain.lines(), windows.table().lines());
        assertFalse(TableFile.read(text.getBytes(StandardCharsets.UTF_8)).guessed());
    }

    @Test
    void aNationalIdentityNumberIsStruckWhileReading() throws UnreadableTable {
        Table table = csv("navn;merknad\nKari;018190 10001\nOla;f. 01.81.90-10001 (mor)\nPer;90012345\n");
        assertTrue(table.lines().get(0).struck());
        assertTrue(table.lines().get(1).struck());
        assertFalse(table.lines().get(2).struck());
        assertFalse(table.lines().toString().contains("10001"));
        assertEquals(Table.STRUCK, csv("a;01819010001\n1;2\n").header().get(1));
    }

    @Test
    void aWorkbookIsReadAsWords() throws UnreadableTable {
        byte[] bytes = AWorkbook.of("""
                        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>Kode</t></is></c></row>
                        <row r="4"><c r="A4"><v>9.0012345E7</v></c><c r="B4" t="str"><f>LOWER(C4)</f><v>kari@example.no</v></c><c r="C4" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D4"><v>3.0</v></c></row>
                        <row><c t="b"><v>1</v></c><c><f>HYPERLINK("http://x")</f></c><c t="s"><v>77</v></c></row>
                        <row r="6"><c r="A6"><v>1819010001</v></c></row>
                        """).with("xl/sharedStrings.xml", """
                        <sst><si><t>Mobil</t></si><si><r><t>E-</t></r><r><t>post</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>
                        """).bytes();
        Table table = TableFile.read(bytes).table();
        assertEquals(List.of("Mobil", "E-post", "", "Kode"), table.header());
        assertEquals(4, table.lines().get(0).number());
        assertEquals(
                List.of("90012345", "kari@example.no", "", "3"),
                table.lines().get(0).cells());
        assertEquals(List.of("true"), table.lines().get(1).cells());
        assertTrue(table.lines().get(2).struck());
    }

    @Test
    void whatIsNoTableIsNamed() {
        assertEquals("upload.none", refusal(""));
        assertEquals("upload.empty", refusal("\n ; \n"));
        assertEquals("upload.not-a-table", refusal("%PDF-1.7\n"));
        assertEquals("upload.not-a-table", refusal("a\0b"));
        assertEquals("upload.xls", refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}));
        assertEquals("upload.quote", refusal("a;b\n1;\"aldri lukket\n2;3\n"));
        assertEquals("upload.columns", refusal(";".repeat(300) + "x"));
        assertEquals("upload.lines", refusal("a\n" + "x\n".repeat(Table.MOST_LINES + 1)));
        assertEquals("upload.large", refusal(new byte[TableFile.MOST_BYTES + 1]));
        assertEquals(
                "upload.not-xlsx",
                refusal(AWorkbook.of("").without("xl/workbook.xml").bytes()));
        assertEquals("upload.empty", refusal(AWorkbook.of("").bytes()));
        byte[] half = AWorkbook.of("<row><c><v>1</v></c></row>").bytes();
        assertEquals("upload.xlsx", refusal(java.util.Arrays.copyOf(half, half.length / 3)));
    }

    @Test
    void aPoisonedWorkbookIsRefusedWithoutHarm() throws IOException {
        assertEquals(
                "upload.columns",
                refusal(AWorkbook.of("<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>").bytes()));
        assertEquals(
                "upload.xlsx",
                refusal(AWorkbook.of("<row><c r=\"A1\"><v>1</c></row>").bytes()));
        assertEquals("upload.xlsx", refusal(AWorkbook.of("<row r=\"x\"></row>").bytes()));
        assertEquals(
                "upload.empty",
                refusal(AWorkbook.of("<row><c><v>1E999999999</v></c></row>").bytes()));
        String bomb = "<!DOCTYPE a [<!ENTITY b \"" + "x".repeat(1000) + "\"><!ENTITY c \"" + "&b;".repeat(1000)
                + "\"><!ENTITY d \"" + "&c;".repeat(1000)
                + "\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&d;"
                + "</t></is></c></row></sheetData></worksheet>";
        String refused =
                refusal(AWorkbook.of("").with("xl/worksheets/sheet1.xml", bomb).bytes());
        assertTrue(List.of("upload.xlsx", "upload.empty").contains(refused), refused);
        assertEquals("upload.swells", refusal(zipOf("xl/worksheets/sheet1.xml", XlsxParts.MOST_UNPACKED + 1)));
        assertEquals("upload.swells", refusal(zipOf("media/huge.bin", XlsxParts.MOST_UNPACKED + 1)));
    }

    private static byte[] zipOf(String name, int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] chunk = new byte[1 << 20];
            for (int written = 0; written < zeros; written += chunk.length) {
                zip.write(chunk);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
