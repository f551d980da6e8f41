package opplevd.report.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import opplevd.kit.signin.Role;
import opplevd.report.FormsInATest;
import opplevd.report.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What others and residents see of a measure: as far as its owner shares. */
class MeasureSharingTest {
    private static Alvdal alvdal;

    @BeforeAll
    static void twoRoundsInThreeMunicipalities() {
        alvdal = new Alvdal();
    }

    @AfterAll
    static void stop() {
        alvdal.close();
    }

    @Test
    void othersSeeAMeasureOnlyAsFarAsItsOwnerShares() {
        String measure = alvdal.made("Delt tavle");
        assertEquals(404, alvdal.neighbour.get(measure).statusCode());
        assertEquals(404, alvdal.stranger.get(measure).statusCode());
        alvdal.leader.posted(measure + "/notes", Map.of("note", "Internt notat"));

        alvdal.leader.posted(measure + "/sharing", Map.of("sharing", "NETWORK"));
        assertFalse(alvdal.neighbour.page(measure).contains("Internt notat"), "the log stays at home");
        assertTrue(alvdal.neighbour.page("/measures").contains("Delt tavle"));
        assertEquals(404, alvdal.stranger.get(measure).statusCode());
        assertFalse(alvdal.stranger.page("/measures").contains("Delt tavle"));
        assertEquals(404, alvdal.neighbour.get(measure + "/edit").statusCode());
        assertEquals(
                404,
                alvdal.neighbour
                        .post(measure + "/state", Map.of("to", "UNDER_WAY"))
                        .statusCode());

        alvdal.leader.posted(measure + "/sharing", Map.of("sharing", "EVERYBODY"));
        assertEquals(200, alvdal.stranger.get(measure).statusCode());
        assertEquals(
                200,
                new FormsInATest(alvdal.report, Role.STAFF, "K32").get(measure).statusCode());
        alvdal.leader.posted(measure + "/sharing", Map.of("sharing", "OWN"));
        assertEquals(404, alvdal.stranger.get(measure).statusCode(), "withdrawing takes effect at once");
    }

    @Test
    void residentsAreToldWhatTheOwnerApprovedAndNothingElse() {
        Measures measures = alvdal.report.context().getBean(Measures.class);
        Set<String> municipality = Set.of(Ids.of("municipality 30"));
        String measure = alvdal.made("Til innbyggerne");
        alvdal.leader.posted(measure + "/state", Map.of("to", "UNDER_WAY", "on", "2025-03-01"));
        assertTrue(measures.forThePublic(municipality).stream()
                .noneMatch(one -> one.title().equals("Til innbyggerne")));
        assertEquals(
                422,
                alvdal.leader
                        .post(measure + "/sharing", Map.of("sharing", "OWN", "public", "on", "said", ""))
                        .statusCode());
        alvdal.leader.posted(
                measure + "/sharing",
                Map.of(
                        "sharing",
                        "OWN",
                        "public",
                        "on",
                        "said",
                        "Dere ville vite hvem som er på jobb",
                        "did",
                        "Vi hengte opp en tavle"));
        Shown shown = measures.forThePublic(municipality).stream()
                .filter(one -> one.title().equals("Til innbyggerne"))
                .findFirst()
                .orElseThrow();
        assertEquals("Vi hengte opp en tavle", shown.weDid());
        assertEquals(Outcome.ROSE, shown.outcome());
        assertTrue(measures.forThePublic(Set.of(Ids.of("municipality 31"))).isEmpty());
    }
}
