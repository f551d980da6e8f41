package opplevd.report.programme;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import opplevd.kit.signin.Role;
import opplevd.report.Answers;
import opplevd.report.ReportInATest;
import opplevd.report.network.Sharing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The programme's page: how K has gone since each municipality joined, by name only where both rounds are shared by name. */
class ProgrammePageTest {
    private static final List<String> NAMES = List.of("Alta", "Lyngdal", "Nesna", "Oppdal", "Roan");
    private static ReportInATest report;

    @BeforeAll
    static void fiveMembersThroughTwoRounds() {
        report = new ReportInATest();
        Answers before = new Answers(2).alike(30, 5, 3).alike(30, 5, 4);
        Answers after = new Answers(2).alike(30, 5, 5).alike(30, 5, 4);
        for (int i = 0; i < NAMES.size(); i++) {
            publish("joined", "2025-11-20T12:00:00Z", i, before);
            publish("now", "2026-11-20T12:00:00Z", i, after);
        }
        report.put(
                "PUT",
                "/api/v1/networks/programme",
                report.token(Role.SECRETARIAT, null),
                "{\"name\":\"Nettverk Fjord\",\"members\":[\"Q1\",\"Q2\",\"Q3\",\"Q4\",\"Q5\"],"
                        + "\"periods\":{\"Q5\":{\"from\":\"2026-01-01\"}}}");
    }

    private static void publish(String round, String at, int i, Answers answers) {
        report.publishes(aPublication()
                .inRound(round)
                .publishedAt(at)
                .of("Q" + (i + 1), NAMES.get(i))
                .area("kindergarten", aUnit("unit-q" + (i + 1)).invited(60).answered(answers)));
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    private static HttpResponse<String> get(Role role, String scope) {
        return report.get(
                "/programme",
                report.token(role, scope.isEmpty() ? null : scope),
                "Accept",
                "text/html",
                "Accept-Language",
                "nb");
    }

    private static void choose(String round, String code, Sharing sharing) {
        report.shares("programme", code, round, sharing);
    }

    /** How Lyngdal shares both rounds, and whether two others are anonymous in the latest. */
    record Case(Sharing joined, Sharing now, boolean amongAnonymous) {
        boolean named() {
            return joined.isNamed() && now.isNamed();
        }

        boolean withdrawn() {
            return joined == Sharing.WITHDRAWN || now == Sharing.WITHDRAWN;
        }

        /** Of Alta, Lyngdal, Nesna and Oppdal; Roan has one round as a member. Anonymous ones only when they are three. */
        int together() {
            if (!amongAnonymous) {
                return named() ? 4 : 3;
            }
            int anonymous = named() || withdrawn() ? 2 : 3;
            return anonymous < 3 ? (named() ? 2 : 1) : 4;
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Sharing joined : Sharing.values()) {
            for (Sharing now : Sharing.values()) {
                cases.add(new Case(joined, now, false));
                cases.add(new Case(joined, now, true));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void onlyWhoSharesBothRoundsByNameIsNamed(Case one) {
        choose("joined", "Q2", one.joined());
        choose("now", "Q2", one.now());
        choose("now", "Q3", one.amongAnonymous() ? Sharing.ANONYMOUS : Sharing.NAMED);
        choose("now", "Q4", one.amongAnonymous() ? Sharing.ANONYMOUS : Sharing.NAMED);
        String page = get(Role.SECRETARIAT, "").body();
        assertEquals(one.named(), page.contains("Lyngdal"), page);
        assertEquals(!one.amongAnonymous(), page.contains("Nesna"));
        assertFalse(page.contains("Roan"), "a member since this year has one round");
        assertEquals(one.together() >= 3, page.contains(one.together() + " kommuner til sammen"), page);
        assertTrue(page.contains("Deling styrer hva Opplevd viser. Andre kan likevel be kommunen om innsyn."));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyElseReadsIt(Role role) {
        int expected = role == Role.SECRETARIAT ? 200 : 404;
        boolean everywhere = role == Role.SECRETARIAT || role == Role.OPERATOR || role == Role.SERVICE;
        assertEquals(expected, get(role, everywhere ? "" : "Q1").statusCode());
        if (role == Role.FACILITATOR) {
            assertEquals(404, get(role, "programme").statusCode());
        }
    }

    @Test
    void itSaysHowKExperienceAndExpectationHaveGoneAndWhatIsSure() {
        choose("joined", "Q2", Sharing.NAMED);
        choose("now", "Q2", Sharing.NAMED);
        choose("now", "Q3", Sharing.NAMED);
        choose("now", "Q4", Sharing.NAMED);
        String page = get(Role.SECRETARIAT, "").body();
        assertTrue(page.contains("er bedre enn da kommunene ble med: 1 av 1."), page);
        assertTrue(page.contains(String.format(Locale.ROOT, "%.2f", 3.5 / 5).replace('.', ',') + " → 0,90"), page);
        assertTrue(page.contains("3,50 → 4,50") && page.contains("5,00 → 5,00"), page);
        assertTrue(page.contains("joined → now") && page.contains("er bedre"));
    }
}
