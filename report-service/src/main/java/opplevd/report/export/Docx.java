package opplevd.report.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import opplevd.kit.language.Language;

/**
 * A paper as a document of Word and LibreOffice (Office Open XML). As small as such a file can be: text with real headings and
 * tables with head rows, so that a screen reader finds its way; the same paper gives the same bytes.
 */
public final class Docx {
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    /** A file in the archive has a time; it is always this one. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    private static final String CONTENT_TYPES = XML
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"" + TYPE + ".main+xml\"/>"
            + "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
            + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
            + "</Types>";
    private static final String PACKAGE = XML
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"" + OFFICE + "/officeDocument\" Target=\"word/document.xml\"/>"
            + "<Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
            + "</Relationships>";
    private static final String DOCUMENT_RELATIONS = XML
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"" + OFFICE + "/styles\" Target=\"styles.xml\"/>"
            + "</Relationships>";

    private Docx() {}

    public static byte[] of(CasePaper paper, Language language) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", CONTENT_TYPES);
        parts.put("_rels/.rels", PACKAGE);
        parts.put("docProps/core.xml", properties(paper, language));
        parts.put("word/_rels/document.xml.rels", DOCUMENT_RELATIONS);
        parts.put("word/styles.xml", styles(language));
        parts.put("word/document.xml", document(paper));
        try (ByteArrayOutputStream out = new ByteArrayOutputStream(8_192)) {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, String> part : parts.entrySet()) {
                    ZipEntry entry = new ZipEntry(part.getKey());
                    entry.setTimeLocal(ALWAYS);
                    zip.putNextEntry(entry);
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
            return out.toByteArray();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static String properties(CasePaper paper, Language language) {
        return XML
                + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + escaped(paper.title())
                + "</dc:title><dc:creator>Opplevd</dc:creator><dc:language>" + tag(language)
                + "</dc:language></cp:coreProperties>";
    }

    private static String tag(Language language) {
        return language == Language.EN ? "en-GB" : language.tag() + "-NO";
    }

    private static String styles(Language language) {
        return XML + "<w:styles xmlns:w=\"" + WORDS + "\"><w:docDefaults><w:rPrDefault><w:rPr>"
                + "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"22\"/><w:lang w:val=\""
                + tag(language) + "\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\"/></w:pPr>"
                + "</w:pPrDefault></w:docDefaults>" + style("Normal", "Normal", "", "")
                + style("Title", "Title", "<w:spacing w:after=\"60\"/>", "<w:b/><w:sz w:val=\"36\"/>")
                + style(
                        "Heading1",
                        "heading 1",
                        "<w:keepNext/><w:spacing w:before=\"280\" w:after=\"80\"/><w:outlineLvl w:val=\"0\"/>",
                        "<w:b/><w:sz w:val=\"26\"/>")
                + style("Caption", "caption", "<w:keepNext/>", "<w:i/><w:sz w:val=\"20\"/>")
                + "</w:styles>";
    }

    private static String style(String id, String name, String paragraph, String run) {
        String usual = id.equals("Normal") ? " w:default=\"1\"" : "";
        String based = id.equals("Normal") ? "" : "<w:basedOn w:val=\"Normal\"/>";
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"" + usual + "><w:name w:val=\"" + name + "\"/>"
                + based + "<w:qFormat/><w:pPr>" + paragraph + "</w:pPr><w:rPr>" + run + "</w:rPr></w:style>";
    }

    private static String document(CasePaper paper) {
        StringBuilder body = new StringBuilder(4_096);
        body.append(paragraph("Title", paper.title())).append(paragraph("Normal", paper.who()));
        for (CasePaper.Block block : paper.blocks()) {
            body.append(
                    switch (block) {
                        case CasePaper.Heading heading -> paragraph("Heading1", heading.text());
                        case CasePaper.Paragraph paragraph -> paragraph("Normal", paragraph.text());
                        case CasePaper.Table table -> table(table);
                    });
        }
        return XML + "<w:document xmlns:w=\"" + WORDS + "\"><w:body>" + body
                + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\""
                + " w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
    }

    private static String table(CasePaper.Table table) {
        StringBuilder rows = new StringBuilder(row(table.head(), table, true));
        table.rows().forEach(row -> rows.append(row(row, table, false)));
        StringBuilder grid = new StringBuilder();
        table.head().forEach(column -> grid.append("<w:gridCol/>"));
        String line = " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"BFC8D0\"/>";
        return paragraph("Caption", table.caption())
                + "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders><w:top" + line + "<w:bottom"
                + line
                + "<w:insideH" + line + "</w:tblBorders></w:tblPr><w:tblGrid>" + grid + "</w:tblGrid>" + rows
                + "</w:tbl>"
                + paragraph("Normal", "");
    }

    private static String row(List<String> cells, CasePaper.Table table, boolean head) {
        StringBuilder row = new StringBuilder("<w:tr><w:trPr><w:cantSplit/>")
                .append(head ? "<w:tblHeader/>" : "")
                .append("</w:trPr>");
        boolean reason = cells.size() < table.head().size();
        for (int i = 0; i < cells.size(); i++) {
            int span = reason && i == 1 ? table.head().size() - 1 : 1;
            boolean figure = i >= table.words() && !reason;
            row.append("<w:tc><w:tcPr>")
                    .append(span > 1 ? "<w:gridSpan w:val=\"" + span + "\"/>" : "")
                    .append("</w:tcPr><w:p><w:pPr><w:spacing w:after=\"40\"/>")
                    .append(figure ? "<w:jc w:val=\"right\"/>" : "")
                    .append("</w:pPr>")
                    .append(run(cells.get(i), head))
                    .append("</w:p></w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    private static String paragraph(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + run(text, false) + "</w:p>";
    }

    private static String run(String text, boolean bold) {
        return text.isEmpty()
                ? ""
                : "<w:r>" + (bold ? "<w:rPr><w:b/></w:rPr>" : "") + "<w:t xml:space=\"preserve\">" + escaped(text)
                        + "</w:t></w:r>";
    }

    /** Text as XML; letters that XML can't hold are left out. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF))
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .forEach(c -> {
                    switch (c) {
                        case '&' -> out.append("&amp;");
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        default -> out.appendCodePoint(c);
                    }
                });
        return out.toString();
    }
}
