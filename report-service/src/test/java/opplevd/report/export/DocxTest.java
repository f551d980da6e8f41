package opplevd.report.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import opplevd.kit.language.Language;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A document that Word and LibreOffice open: well-formed parts that refer to each other, with real headings and head rows. */
class DocxTest {
    private static final CasePaper PAPER = new CasePaper(
            "Opplevd kvalitet i Solstua & Åsen, <våren>",
            "Elvedal.",
            List.of(
                    new CasePaper.Heading("Vurdering"),
                    new CasePaper.Paragraph("Foreldrene opplever \u0007 mindre enn de forventer."),
                    new CasePaper.Table(
                            "Slik er hver del.",
                            List.of("Del", "K", "svar"),
                            1,
                            List.of(List.of("Måte", "0,93", "22"), List.of("Vilkår", "Færre enn fem svarte.")))));

    private static Map<String, Document> parts(byte[] docx)
            throws IOException, ParserConfigurationException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Map<String, Document> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                byte[] xml = zip.readAllBytes();
                parts.put(entry.getName(), factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)));
                entry = zip.getNextEntry();
            }
        }
        return parts;
    }

    private static Document part(Map<String, Document> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    @Test
    void everyPartIsThereAndWellFormed() throws Exception {
        byte[] docx = Docx.of(PAPER, Language.NN);
        Files.createDirectories(Path.of("target", "preview"));
        Files.write(Path.of("target", "preview", "case.docx"), docx);
        Map<String, Document> parts = parts(docx);
        NodeList overrides = part(parts, "[Content_Types].xml").getElementsByTagName("Override");
        assertEquals(3, overrides.getLength());
        for (int i = 0; i < overrides.getLength(); i++) {
            String name = ((Element) overrides.item(i)).getAttribute("PartName");
            assertTrue(parts.containsKey(name.substring(1)), name);
        }
        NodeList targets = part(parts, "_rels/.rels").getElementsByTagName("Relationship");
        for (int i = 0; i < targets.getLength(); i++) {
            String target = ((Element) targets.item(i)).getAttribute("Target");
            assertTrue(parts.containsKey(target), target);
        }
    }

    @Test
    void thePaperIsInItWithHeadingsAndHeadRows() throws Exception {
        Document document = part(parts(Docx.of(PAPER, Language.NN)), "word/document.xml");
        String text = document.getDocumentElement().getTextContent();
        assertTrue(text.contains("Solstua & Åsen, <våren>"), text);
        assertTrue(text.contains("Foreldrene opplever  mindre"), "a letter that XML can't hold is left out: " + text);
        assertEquals(1, document.getElementsByTagName("w:tblHeader").getLength());
        assertEquals("2", ((Element) document.getElementsByTagName("w:gridSpan").item(0)).getAttribute("w:val"));
        Document styles = part(parts(Docx.of(PAPER, Language.NN)), "word/styles.xml");
        assertEquals("nn-NO", ((Element) styles.getElementsByTagName("w:lang").item(0)).getAttribute("w:val"));
    }

    @Test
    void theSamePaperIsTheSameFile() {
        assertArrayEquals(Docx.of(PAPER, Language.NB), Docx.of(PAPER, Language.NB));
    }
}
