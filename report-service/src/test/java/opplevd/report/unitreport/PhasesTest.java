package opplevd.report.unitreport;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import opplevd.kit.signin.Role;
import opplevd.report.APublication;
import opplevd.report.Answers;
import opplevd.report.ReportInATest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Fourteen rounds of a unit that was reorganised after the seventh: nobody but who leads or coordinates says so, and never by itself. */
class PhasesTest {
    private static final List<APublication> ROUNDS = rounds();
    private static ReportInATest report;

    private static List<APublication> rounds() {
        List<APublication> rounds = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            rounds.add(aPublication()
                    .inRound("runde " + (i + 1))
                    .publishedAt(String.format("20%02d-12-07T08:00:00Z", 10 + i))
                    .of("10", "Elvedal")
                    .area("kindergarten", aUnit("K1").named("Solstua").answered(answers(i, i < 7 ? 3.6 : 5.2))));
        }
        return rounds;
    }

    private static Answers answers(int seed, double level) {
        Random random = new Random(seed);
        Answers answers = new Answers(2);
        for (int i = 0; i < 20; i++) {
            int[] row = new int[4];
            for (int j = 0; j < 2; j++) {
                row[2 * j] = Math.clamp(Math.round(4.6 + random.nextGaussian() * 0.6), 1, 6);
                row[2 * j + 1] = Math.clamp(Math.round(level + random.nextGaussian() * 0.6), 1, 6);
            }
            answers.row(row);
        }
        return answers;
    }

    @BeforeAll
    static void start() {
        report = new ReportInATest();
        report.publishes(ROUNDS.toArray(APublication[]::new));
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    private static HttpResponse<String> post(Role role, String scope, String form) {
        return report.post("/units/K1/phases", report.token(role, scope), form);
    }

    private static String page(String path) {
        return report.get(path, report.token(Role.STAFF, "K1"), "Accept", "text/html", "Accept-Language", "nb")
                .body();
    }

    @Test
    void aPhaseSetByHandIsToldAndDividesTheLimits() {
        String round = ROUNDS.get(7).roundId();
        String before = page("/units/K1");
        assertFalse(before.contains("Ny fase fra"), "never by itself");
        assertEquals(
                303,
                post(Role.UNIT_LEADER, "K1", "round=" + round + "&reason=To+avdelinger+ble+ett")
                        .statusCode());
        String after = page("/units/K1");
        assertTrue(after.contains("Ny fase fra runde 8: To avdelinger ble ett ("), after);
        String csv = report.get("/units/K1/report.csv?table=rounds&lang=nb", report.token(Role.STAFF, "K1"))
                .body();
        assertEquals(
                List.of("runde 8"),
                csv.lines()
                        .filter(line -> line.contains(",To avdelinger ble ett,"))
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .toList(),
                csv);
        assertTrue(before.contains("øvre grense") && after.contains("øvre grense"));
        assertTrue(
                after.contains("Alle rundene ligger innenfor vanlig variasjon")
                        && !before.contains("Alle rundene ligger innenfor vanlig variasjon"),
                "within their phases the rounds vary as usual");
        assertTrue(after.contains("Fortsetter det slik, ventes K over 1 i hver runde."), after);
        assertEquals(
                303,
                post(Role.COORDINATOR, "10", "round=" + round + "&remove=yes").statusCode());
        assertFalse(page("/units/K1").contains("Ny fase fra"));
    }

    @Test
    void nobodyElseSetsAPhase() {
        String form = "round=" + ROUNDS.get(3).roundId() + "&reason=x";
        for (Role role : List.of(Role.STAFF, Role.UNIT_LEADER)) {
            assertEquals(404, post(role, role == Role.STAFF ? "K1" : "K2", form).statusCode(), role.key());
        }
        for (Role role : List.of(Role.STEERING_GROUP, Role.PROJECT_LEADER)) {
            assertEquals(404, post(role, "10", form).statusCode(), role.key());
        }
        assertTrue(page("/units/K1/phases").contains("Serien er én fase."));
    }

    @Test
    void withoutAReasonNothingIsSetAndWhatWasChosenComesBack() {
        String round = ROUNDS.get(4).roundId();
        HttpResponse<String> answer = post(Role.UNIT_LEADER, "K1", "round=" + round + "&reason=+");
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("<option value=\"" + round + "\" selected>"), answer.body());
        assertEquals(
                422,
                post(Role.UNIT_LEADER, "K1", "round=" + round + "&reason=" + "x".repeat(301))
                        .statusCode());
    }
}
