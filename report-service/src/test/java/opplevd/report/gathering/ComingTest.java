package opplevd.report.gathering;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import opplevd.kit.signin.Role;
import opplevd.report.ReportInATest;
import org.junit.jupiter.api.Test;

/** A network's page and the gathering that comes. */
class ComingTest {
    private static final String SAID = "før er det dere skal se på neste gang dere møtes";

    @Test
    void theNetworksPageOpensOnWhatTheComingGatheringIsAbout() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Oslo"));
        try (Dalene dalene = new Dalene()) {
            dalene.made("Var", today.minusDays(1), "før");
            assertFalse(page(dalene, "").contains(SAID), "what has been is not what comes");
            dalene.made("Senere", today.plusDays(90), "nå");
            dalene.made("Vinter", today.plusDays(5), "før");
            String opened = page(dalene, "");
            assertTrue(opened.contains(SAID) && opened.contains(">Vinter, "), opened);
            String chosen = page(dalene, "?area=kindergarten&round=" + ReportInATest.encoded("nå"));
            assertFalse(chosen.contains("Vinter"), "another round is read when it is asked for");
        }
    }

    private static String page(Dalene dalene, String query) {
        return dalene.get("/networks/dalene" + query, Role.FACILITATOR, "dalene")
                .body();
    }
}
