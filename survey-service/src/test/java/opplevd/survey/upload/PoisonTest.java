package opplevd.survey.upload;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Assertions;

/** Whatever bytes arrive: a table, or a refusal that says what to do. Nothing else is thrown, and nothing hangs. */
class PoisonTest {
    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"",
            ";",
            ",",
            "\t",
            "\n",
            "\r\n",
            "\r",
            "\0",
            "\uFEFF",
            "=1+1",
            "@",
            "Å",
            "01819010001",
            "sep=;",
            " ",
            "x");
    private static final List<String> XML = List.of(
            "<row>",
            "</row>",
            "<row r=\"3\">",
            "<row r=\"-9\">",
            "<c>",
            "</c>",
            "<c r=\"B2\">",
            "<c r=\"ÅÅ\">",
            "<c t=\"s\">",
            "<c t=\"zzz\">",
            "<v>",
            "</v>",
            "<v/>",
            "1",
            "-1",
            "1e5",
            "1e-400",
            "999999999999999999",
            "NaN",
            "<f>",
            "</f>",
            "<f t=\"shared\" si=\"7\"/>",
            "<is>",
            "</is>",
            "<t>",
            "</t>",
            "&amp;",
            "&x;",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "</sheetData>",
            "<rPh>",
            "</rPh>",
            "\u0001");

    private static void read(byte[] bytes) {
        try {
            Table table = TableFile.read(bytes).table();
            Assertions.assertFalse(table.header().isEmpty());
        } catch (UnreadableTable refused) {
            Assertions.assertTrue(refused.key().startsWith("upload."));
        }
    }

    @Property(tries = 2000)
    void anyBytes(@ForAll @Size(max = 300) byte[] bytes) {
        read(bytes);
    }

    @Property(tries = 2000)
    void anyCsv(@ForAll("csv") String text) {
        read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 1000)
    void anyZip(@ForAll @Size(max = 300) byte[] bytes) {
        byte[] all = new byte[bytes.length + 4];
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, all, 0, 4);
        System.arraycopy(bytes, 0, all, 4, bytes.length);
        read(all);
    }

    @Property(tries = 2000)
    void anySheet(@ForAll("sheet") String xml, @ForAll("sheet") String shared) {
        read(AWorkbook.of(xml)
                .with("xl/sharedStrings.xml", "<sst><si>" + shared + "</si></sst>")
                .bytes());
    }

    @Property(tries = 1000)
    void aWorkbookWithBytesChanged(@ForAll @Size(max = 8) List<Integer> where, @ForAll byte what) {
        byte[] bytes = AWorkbook.ofTexts(List.of(List.of("enhet", "e-post"), List.of("A", "kari@example.no")));
        for (int place : where) {
            bytes[Math.floorMod(place, bytes.length)] = what;
        }
        read(bytes);
    }

    @Provide
    Arbitrary<String> csv() {
        return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> sheet() {
        return Arbitraries.of(XML).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }
}
