package opplevd.survey.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import opplevd.survey.box.APart;
import org.junit.jupiter.api.Test;

class SealedTableTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final APart part = APart.openWithUnits(1);
    private final Table table = new Table(
            List.of("navn", "e-post"),
            List.of(new Table.Line(2, List.of("Åse", "", "x")), new Table.Line(5, List.of("Kari"))));

    private SealedTable at(Instant now) {
        return new SealedTable(part.keys, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void refused(SealedTable seal, String sealed, String whose) {
        assertEquals(
                "upload.again",
                assertThrows(UnreadableTable.class, () -> seal.open(sealed, whose))
                        .key());
    }

    @Test
    void itOpensAsItWasForTheSameThingOnTheSameDay() throws UnreadableTable {
        String sealed = at(NOW).seal(table, "recipients|round|kari");
        assertEquals(table, at(NOW.plus(Duration.ofHours(23))).open(sealed, "recipients|round|kari"));
        refused(at(NOW.plus(Duration.ofHours(25))), sealed, "recipients|round|kari");
        refused(at(NOW), sealed, "recipients|round|ola");
        refused(at(NOW), sealed, "recipients|other|kari");
    }

    @Test
    void nobodyReadsOrChangesIt() {
        String sealed = at(NOW).seal(table, "x");
        assertFalse(new String(Base64.getUrlDecoder().decode(sealed), StandardCharsets.ISO_8859_1).contains("Kari"));
        refused(at(NOW), (sealed.charAt(40) == 'A' ? 'B' : 'A') + sealed.substring(1), "x");
        refused(at(NOW), "", "x");
        refused(at(NOW), "!", "x");
        refused(at(NOW), sealed.substring(0, 30), "x");
    }
}
