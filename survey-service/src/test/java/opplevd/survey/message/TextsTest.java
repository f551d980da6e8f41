package opplevd.survey.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static List<String> faults(String subject, String body, boolean neutral) {
        return Placeholders.faults(new Words(subject, body), Channel.EMAIL, neutral, Set.of("Skogheim")).stream()
                .map(fault -> fault.field() + " " + fault.key() + " " + fault.what())
                .toList();
    }

    @Test
    void whatIsWrongIsNamedAtItsPlace() {
        assertEquals(List.of(), faults("Hei", "{municipality} om {unit}: {link}", false));
        assertEquals(List.of("body unknown {name}"), faults("Hei", "{name} {link}", false));
        assertEquals(List.of("body no-link {link}"), faults("Hei", "Hei", false));
        assertEquals(List.of("subject link-in-subject {link}"), faults("{link}", "{link}", false));
        assertEquals(List.of("subject subject "), faults("", "{link}", false));
    }

    @Test
    void aNeutralTextNamesNoService() {
        assertEquals(List.of("body unit {unit}"), faults("Hei", "{unit} {link}", true));
        assertEquals(List.of("subject service Skogheim"), faults("SKOGHEIM spør", "{link}", true));
        assertEquals(List.of(), faults("Skogheim", "{unit} {link}", false));
    }

    @Test
    void aLineWhoseNewsIsUnknownIsLeftOut() {
        String text = "Hei.\n\n{link}\n\nSiste dag er {closes}.";
        assertEquals("Hei.\n\nhttp://x", Placeholders.filled(text, Map.of("link", "http://x", "closes", "")));
        assertTrue(Placeholders.filled(text, Map.of("link", "x", "closes", "6. mai"))
                .endsWith("Siste dag er 6. mai."));
    }

    @Test
    void anSmsIsCountedAsItIsPaidFor() {
        assertEquals(new Segments(1, true), Segments.of("æøå".repeat(53) + "a"));
        assertEquals(new Segments(2, true), Segments.of("a".repeat(161)));
        assertEquals(new Segments(2, true), Segments.of("a".repeat(306)));
        assertEquals(new Segments(3, true), Segments.of("a".repeat(307)));
        assertEquals(new Segments(2, true), Segments.of("€".repeat(81)));
        // an escaped character is not split: 152 + 2 begins a new message
        assertEquals(new Segments(3, true), Segments.of("a".repeat(152) + "€" + "a".repeat(152)));
        assertEquals(new Segments(1, false), Segments.of("š".repeat(70)));
        assertEquals(new Segments(2, false), Segments.of("š".repeat(71)));
    }
}
