package opplevd.survey.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** For tests: a workbook as Excel and LibreOffice write it, part by part. */
public final class AWorkbook {
    private static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private AWorkbook() {
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + SPREADSHEET
                        + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + "<sheet name=\"Skjult\" sheetId=\"2\" state=\"hidden\" r:id=\"rId9\"/>"
                        + "<sheet name=\"Ark1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"rId9\" Target=\"/xl/worksheets/sheet9.xml\"/></Relationships>");
        parts.put(
                "xl/worksheets/sheet9.xml", sheet("<row r=\"1\"><c t=\"inlineStr\"><is><t>skjult</t></is></c></row>"));
    }

    static AWorkbook of(String rows) {
        return new AWorkbook().with("xl/worksheets/sheet1.xml", sheet(rows));
    }

    /** Rows of plain texts. */
    public static byte[] ofTexts(List<List<String>> rows) {
        StringBuilder xml = new StringBuilder();
        for (List<String> row : rows) {
            xml.append("<row>");
            row.forEach(cell -> xml.append("<c t=\"inlineStr\"><is><t>")
                    .append(cell.replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</t></is></c>"));
            xml.append("</row>");
        }
        return of(xml.toString()).bytes();
    }

    AWorkbook with(String part, String content) {
        parts.put(part, content);
        return this;
    }

    AWorkbook without(String part) {
        parts.remove(part);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String sheet(String rows) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"" + SPREADSHEET + "\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }
}
