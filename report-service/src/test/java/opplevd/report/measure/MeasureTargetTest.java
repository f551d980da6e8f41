package opplevd.report.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import opplevd.kit.signin.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The number that a measure is to come to: typed, kept, drawn, and judged by the interval. */
class MeasureTargetTest {
    private static Alvdal alvdal;

    @BeforeAll
    static void twoRoundsInThreeMunicipalities() {
        alvdal = new Alvdal();
    }

    @AfterAll
    static void stop() {
        alvdal.close();
    }

    /** K of «respect» is 0,99 (0,92–1,06) in the later round. */
    @ParameterizedTest
    @CsvSource({
        "'0,9', Måltallet er nådd: «respect» har K 0,99 (0,92–1,06)",
        "'0,95', Vi kan ikke si om måltallet er nådd: «respect» har K 0,99 (0,92–1,06)",
        "'1,04', Vi kan ikke si om måltallet er nådd: «respect» har K 0,99 (0,92–1,06)",
        "'1.4', Måltallet er ikke nådd: «respect» har K 0,99 (0,92–1,06)",
    })
    void theIntervalSaysWhetherTheTargetIsReached(String typed, String said) {
        String measure = alvdal.leader.posted("/measures/new", Alvdal.with(Alvdal.plan("Måltavle"), "target", typed));
        String page = alvdal.leader.page(measure);
        String written = typed.replace('.', ',');
        assertTrue(page.contains(said) && page.contains(", måltallet er " + written + "."), page);
        assertTrue(page.contains(">mål " + written + "</text>"), "the chart has the line's name");
        String described = page.substring(page.indexOf("<desc"), page.indexOf("</desc>"));
        assertTrue(described.contains("måltallet er " + written), described);
        assertTrue(page.contains("<th scope=\"row\">Måltall</th><td>K " + written + "</td>"), page);
        assertTrue(alvdal.leader.page(measure + "/edit").contains("value=\"" + written + "\""), "kept in the form");
    }

    @Test
    void beforeAnythingIsMeasuredTheTargetIsOnlySaid() {
        Map<String, String> plan = Alvdal.with(Alvdal.plan("Måltavle i vår"), "target", "0,95");
        String page = alvdal.leader.page(alvdal.leader.posted("/measures/new", Alvdal.with(plan, "baseline", "2026")));
        assertTrue(page.contains("Måltallet er K 0,95.") && page.contains(">mål 0,95</text>"), page);
        assertFalse(page.contains("nådd"), page);
    }

    @Test
    void aMeasureWithoutATargetSaysNothingOfOne() {
        String page = alvdal.leader.page(alvdal.made("Uten måltall"));
        assertFalse(page.contains("åltallet") || page.contains(">mål "), page);
    }

    @ParameterizedTest
    @CsvSource({
        "QUALITY, 9, 'K skal være mellom 0,5 og 2.'",
        "QUALITY, '0,955', Skriv et tall",
        "QUALITY, mye, Skriv et tall",
        "SICK_LEAVE, 60, Sykefravær i prosent er mellom 0 og 50.",
    })
    void aTargetThatNobodyMeansIsSentBack(String effect, String typed, String said) {
        Map<String, String> plan = Alvdal.with(Alvdal.plan("Feil mål"), "effect", effect);
        HttpResponse<String> answer = alvdal.leader.post("/measures/new", Alvdal.with(plan, "target", typed));
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains(said) && answer.body().contains("href=\"#target\""), answer.body());
        assertTrue(answer.body().contains("value=\"" + typed + "\""), "what was typed comes back");
    }

    @Test
    void anOwnSeriesIsDrawnWithItsTarget() {
        Map<String, String> plan = Alvdal.with(Alvdal.plan("Deltid"), "effect", "OWN_SERIES");
        String measure = alvdal.leader.posted("/measures/new", Alvdal.with(plan, "target", "9,5"));
        alvdal.leader.posted(measure + "/series", Map.of("series", "2025-01;12,5\n2025-02;11"));
        String page = alvdal.leader.page(measure);
        assertTrue(page.contains(">mål 9,5</text>") && page.contains("Måltallet er 9,5."), page);
    }

    @Test
    void programsReadTheTargetAndWhetherItIsReached() {
        String measure = alvdal.leader.posted("/measures/new", Alvdal.with(Alvdal.plan("Mål i API"), "target", "0,9"));
        String id = measure.substring(measure.lastIndexOf('/') + 1);
        String json = alvdal.report
                .get("/api/v1/measures/" + id, alvdal.report.token(Role.COORDINATOR, "30"))
                .body();
        assertTrue(json.contains("\"target\":0.9") && json.contains("\"target\":\"REACHED\""), json);
    }
}
