package opplevd.survey.upload;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first sheet of an XLSX workbook (ISO/IEC 29500) as words: a number as its digits, a formula as the value that was
 * last computed, an error value as nothing. No formula is ever computed here, nothing outside the file is fetched, and a
 * cell far to the right makes no row long.
 */
final class XlsxTable {
    private static final XMLInputFactory XML = xml();
    private static final int LONGEST_NUMBER = 40;

    private final XlsxParts parts;
    private final List<String> shared = new ArrayList<>();
    private long sharedCharacters;

    private XlsxTable(XlsxParts parts) {
        this.parts = parts;
    }

    static Table read(byte[] bytes) throws UnreadableTable {
        try {
            XlsxTable workbook = new XlsxTable(XlsxParts.of(bytes));
            byte[] sheet = workbook.firstSheet();
            workbook.readShared();
            TableLines lines = new TableLines();
            workbook.rows(sheet, lines);
            return lines.table();
        } catch (XMLStreamException | NumberFormatException broken) {
            throw new UnreadableTable("upload.xlsx");
        }
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static XMLStreamReader open(byte[] part) throws XMLStreamException {
        return XML.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    /** The sheet that stands first among the tabs and is not hidden. */
    private byte[] firstSheet() throws XMLStreamException, UnreadableTable {
        byte[] workbook = parts.part("xl/workbook.xml");
        byte[] relations = parts.part("xl/_rels/workbook.xml.rels");
        if (workbook == null || relations == null) {
            throw new UnreadableTable("upload.not-xlsx");
        }
        Map<String, String> targets = new HashMap<>();
        XMLStreamReader reader = open(relations);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("Relationship")) {
                targets.put(attribute(reader, "Id"), attribute(reader, "Target"));
            }
        }
        reader = open(workbook);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("sheet")) {
                byte[] sheet = sheet(reader, targets);
                if (sheet != null) {
                    return sheet;
                }
            }
        }
        throw new UnreadableTable("upload.empty");
    }

    private byte @Nullable [] sheet(XMLStreamReader sheet, Map<String, String> targets) {
        String target = targets.getOrDefault(attribute(sheet, "id"), "");
        boolean visible =
                attribute(sheet, "state").isEmpty() || attribute(sheet, "state").equals("visible");
        return visible ? parts.part(target.startsWith("/") ? target.substring(1) : "xl/" + target) : null;
    }

    private void readShared() throws XMLStreamException, UnreadableTable {
        byte[] part = parts.part("xl/sharedStrings.xml");
        if (part == null) {
            return;
        }
        XMLStreamReader reader = open(part);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("si")) {
                String text = richText(reader, "si");
                sharedCharacters += text.length();
                if (sharedCharacters > Table.MOST_CHARACTERS) {
                    throw new UnreadableTable("upload.characters", Table.MOST_LINES);
                }
                shared.add(text);
            }
        }
    }

    private void rows(byte[] part, TableLines lines) throws XMLStreamException, UnreadableTable {
        XMLStreamReader reader = open(part);
        List<String> cells = new ArrayList<>();
        int number = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("row")) {
                String given = attribute(reader, "r");
                number = given.isEmpty() ? number + 1 : Integer.parseInt(given);
                cells = new ArrayList<>(cells.size());
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("c")) {
                int column = column(attribute(reader, "r"), cells.size());
                String value = value(reader);
                if (!value.isEmpty()) {
                    put(cells, column, value, number);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("row")) {
                lines.add(number, cells);
            }
        }
    }

    private static void put(List<String> cells, int column, String value, int number) throws UnreadableTable {
        if (column < 0 || column >= Table.MOST_COLUMNS) {
            throw new UnreadableTable("upload.columns", number, Table.MOST_COLUMNS);
        }
        if (column >= cells.size()) {
            cells.addAll(Collections.nCopies(column + 1 - cells.size(), ""));
        }
        cells.set(column, value);
    }

    /** The column (from 0) of a reference such as BC12; where there is none, the next one. */
    private static int column(String reference, int next) {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = Math.min(column * 26 + c - 'A' + 1, Table.MOST_COLUMNS + 1);
        }
        return reference.isEmpty() ? next : column - 1;
    }

    private String value(XMLStreamReader reader) throws XMLStreamException {
        String type = attribute(reader, "t");
        String value = "";
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("v")) {
                value = reader.getElementText();
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("is")) {
                value = richText(reader, "is");
            }
        }
        return switch (type) {
            case "s" -> value.isEmpty() ? "" : shared(Integer.parseInt(value.strip()));
            case "e" -> "";
            case "str", "inlineStr", "d" -> value;
            case "b" -> value.strip().equals("1") ? "true" : "false";
            default -> digits(value.strip());
        };
    }

    private String shared(int index) {
        return index >= 0 && index < shared.size() ? shared.get(index) : "";
    }

    /** A number as somebody would type it: 4.790012345E9 is 4790012345, 3.0 is 3. */
    private static String digits(String number) {
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            return "";
        }
        BigDecimal value = new BigDecimal(number).stripTrailingZeros();
        boolean odd = value.precision() - value.scale() > LONGEST_NUMBER || value.scale() > LONGEST_NUMBER;
        return odd ? "" : value.toPlainString();
    }

    /** All pieces of a text, whatever their looks; without what is printed above them as a help to read. */
    private static String richText(XMLStreamReader reader, String until) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int phonetic = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(until)) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("rPh")) {
                phonetic++;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("rPh")) {
                phonetic--;
            } else if (phonetic == 0
                    && event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("t")) {
                text.append(reader.getElementText());
            }
        }
        return text.toString();
    }

    private static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }
}
