package opplevd.survey.invitation.recipients;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import opplevd.survey.intake.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Is what a bad row is advised to do something that helps, and is a list met by its numbers first? */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MendingRowsTest {
    private static final String EMPTY = "leave the cell empty";
    private static final String NO_OTHER = "No other way is given";

    private RunningService service;

    @BeforeAll
    void start() {
        service = new RunningService(MendingRowsTest.class, Map.of());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void aRowNeedsNoUnitWhereTheRoundHasOne() {
        ARound round = ARound.draft(service, "one-unit");
        String rows = "enhet;navn;e-post\n;Tom;tom@example.no\nA;Anne;anne@example.no\n";
        assertTrue(round.upload(rows).body().contains("The unit is missing"), "two units");
        round.execute(
                "DELETE ru FROM round_unit ru JOIN unit u ON u.id = ru.unit_id JOIN round_part p ON p.id = ru.part_id"
                        + " JOIN round r ON r.id = p.round_id WHERE u.code = 'B' AND r.name = 'one-unit'");
        HttpResponse<String> preview = round.upload(rows);
        assertTrue(preview.body().contains("2 recipients are ready"), preview.body());
        assertFalse(preview.body().contains("The unit is missing"), preview.body());
    }

    @Test
    void aCellIsLeftEmptyOnlyWhereAnotherWayReaches() {
        ARound round = ARound.draft(service, "ways");
        String heads = "enhet;navn;e-post;mobil;adresse;postnr;poststed\n";
        for (String alone : new String[] {
            "A;;tull;;;;\n", "A;;;123;;;\n", "A;;;22 22 22 22;;;\n", "A;;tull;22 22 22 22;;;\n", "A;;tull;;Gata 1;;\n"
        }) {
            String page = round.upload(heads + alone).body();
            assertTrue(page.contains(NO_OTHER), page);
            assertFalse(page.contains(EMPTY), page);
            assertTrue(page.contains(">Row\u00a02</th>"), "named without a name too");
        }
        for (String other :
                new String[] {"A;;tull;900 12 345;;;\n", "A;;ja@example.no;123;;;\n", "A;;tull;;Gata 1;0150;Oslo\n"}) {
            String page = round.upload(heads + other).body();
            assertTrue(page.contains(EMPTY), page);
            assertFalse(page.contains(NO_OTHER), page);
        }
    }

    @Test
    void whoTakesTheGoodRowsIsToldToDownloadTheOthersFirst() {
        ARound round = ARound.draft(service, "first");
        String page = round.upload("enhet;e-post\nA;god@example.no\nA;tull\n").body();
        int told = page.indexOf("Once the good rows are added, the flaws are gone from here");
        int download = page.indexOf("Download all flaws (CSV)");
        assertTrue(0 < told && told < download && download < page.indexOf("Add the one good row"), page);
        assertFalse(round.upload("enhet;e-post\nA;god@example.no\n").body().contains("download them first"));
    }

    @Test
    void aListIsMetByItsNumbersAndOpensWhereSomebodyLooks() {
        ARound round = ARound.draft(service, "folded").inviting(3);
        String met = round.get("").body();
        assertTrue(met.contains("<details id=\"list\">\n<summary>Show the recipients (3)</summary>"), met);
        assertTrue(met.indexOf("Invited per unit") < met.indexOf("<details id=\"list\">"), met);
        round.execute("UPDATE invitation i JOIN round_part p ON p.id = i.part_id JOIN round r ON r.id = p.round_id"
                + " SET i.undeliverable = TRUE WHERE r.name = 'folded'");
        assertTrue(round.get("").body().contains("<details id=\"list\" open>"), "an address is to be mended");
        round.execute("UPDATE invitation SET undeliverable = FALSE");
        String sought = round.post("", "words=forelder1&unit=").body();
        assertTrue(sought.contains("<details id=\"list\" open>"), sought);
    }
}
