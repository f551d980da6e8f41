package opplevd.report.measure;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.report.APublication;
import opplevd.report.Answers;
import opplevd.report.FormsInATest;
import opplevd.report.Ids;
import opplevd.report.ReferenceCase;
import opplevd.report.ReportInATest;
import opplevd.report.node.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Measures from proposal to effect, as the people of a unit, its municipality and others meet them. */
class MeasurePagesTest {
    private static ReportInATest report;
    private static FormsInATest leader;
    private static FormsInATest staff;
    private static FormsInATest coordinator;
    private static FormsInATest neighbour;
    private static FormsInATest stranger;

    @BeforeAll
    static void twoRoundsInThreeMunicipalities() {
        report = new ReportInATest();
        report.publishes(
                round("2025", "2025-01-20T12:00:00Z", "30", "Alvdal", "K30", 3),
                round("2026", "2026-01-20T12:00:00Z", "30", "Alvdal", "K30", 5),
                round("2026", "2026-01-20T12:00:00Z", "31", "Bykle", "K31", 5),
                round("2026", "2026-01-20T12:00:00Z", "32", "Dovre", "K32", 5));
        String members = "{\"name\":\"Dalene\",\"members\":[\"30\",\"31\"]}";
        report.put("PUT", "/api/v1/networks/dalene", report.token(Role.SECRETARIAT, null), members);
        leader = new FormsInATest(report, Role.UNIT_LEADER, "K30");
        staff = new FormsInATest(report, Role.STAFF, "K30");
        coordinator = new FormsInATest(report, Role.COORDINATOR, "30");
        neighbour = new FormsInATest(report, Role.COORDINATOR, "31");
        stranger = new FormsInATest(report, Role.COORDINATOR, "32");
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    private static APublication round(
            String name, String at, String code, String municipality, String unit, int experience) {
        Answers answers = new Answers(2);
        for (int i = 0; i < 16; i++) {
            int o = Math.clamp(experience + i % 3 - 1, 1, 6);
            answers.row(5, o, i % 4 == 0 ? 4 : 5, o);
        }
        return aPublication()
                .inRound(name)
                .publishedAt(at)
                .of(code, municipality)
                .area(
                        "kindergarten",
                        aUnit(unit).named("Solstua i " + municipality).answered(answers));
    }

    private static Map<String, String> plan(String title) {
        Map<String, String> plan = new HashMap<>();
        plan.put("place", "unit:K30");
        plan.put("title", title);
        plan.put("action", "En tavle i garderoben hver morgen");
        plan.put("goal", "Foreldrene vet hvem som er på jobb");
        plan.put("responsible", "Kari Nordmann");
        plan.put("deadline", "2026-08-15");
        plan.put("aim", "EXPERIENCE");
        plan.put("effect", "QUALITY");
        plan.put("baseline", "2025");
        plan.put("scope-ITEM-respect", "on");
        return plan;
    }

    private static String made(String title) {
        return leader.posted("/measures/new", plan(title));
    }

    @Test
    void anEmployeeProposesFromAnItemAndTheLeaderDecidesWithAReason() {
        String unit = staff.page("/units/K30");
        assertTrue(unit.contains("Foreslå tiltak") && unit.contains("value=\"ITEM-respect\""), unit);
        String form = staff.page("/measures/new?place=unit:K30&scope=ITEM-respect");
        assertTrue(form.contains("name=\"scope-ITEM-respect\" value=\"on\" checked"), form);
        assertFalse(form.contains("name=\"responsible\""), "the leader fills in the rest");

        String measure = staff.posted(
                "/measures/new",
                Map.of(
                        "place",
                        "unit:K30",
                        "title",
                        "Navn på døra",
                        "action",
                        "Så alle kan hilse",
                        "scope-ITEM-respect",
                        "on"));
        assertEquals(
                404, staff.post(measure + "/state", Map.of("to", "ACCEPTED")).statusCode());
        assertEquals(404, staff.get(measure + "/edit").statusCode());
        assertTrue(staff.page(measure).contains("foreslått"));
        assertEquals(404, neighbour.get(measure).statusCode());

        HttpResponse<String> unreasoned = leader.post(measure + "/state", Map.of("to", "DECLINED", "reason", " "));
        assertEquals(422, unreasoned.statusCode());
        assertTrue(unreasoned.body().contains("Skriv en begrunnelse."));
        leader.posted(measure + "/state", Map.of("to", "DECLINED", "reason", "Døra er av glass"));
        assertTrue(staff.page(measure).contains("Døra er av glass"), "the employee sees why");
    }

    @Test
    void noStateIsSkippedAndNoPlanBeginsHalfDone() {
        String measure = staff.posted(
                "/measures/new", Map.of("place", "unit:K30", "title", "Sakte henting", "action", "Ti minutter til"));
        for (String to : List.of("UNDER_WAY", "DONE", "STOPPED")) {
            HttpResponse<String> answer = leader.post(measure + "/state", Map.of("to", to, "reason", "x"));
            assertTrue(answer.statusCode() == 409 || answer.statusCode() == 422, to + " " + answer.statusCode());
        }
        leader.posted(measure + "/state", Map.of("to", "ACCEPTED"));
        HttpResponse<String> early = leader.post(measure + "/state", Map.of("to", "UNDER_WAY"));
        assertEquals(422, early.statusCode());
        assertTrue(early.body().contains("Fyll inn mål, ansvarlig og frist"));
        leader.posted(measure + "/edit", plan("Sakte henting"));
        leader.posted(measure + "/state", Map.of("to", "UNDER_WAY", "on", "2025-03-01"));
        leader.posted(measure + "/notes", Map.of("note", "Prøvd i to uker", "noted-on", "2025-04-01"));
        leader.posted(measure + "/state", Map.of("to", "DONE", "on", "2025-06-01"));
        assertEquals(409, leader.post(measure + "/state", Map.of("to", "DONE")).statusCode());
        String page = staff.page(measure);
        assertTrue(page.contains("Prøvd i to uker") && page.contains("fullført 1. juni 2025"), page);
    }

    @Test
    void theEffectIsTheChangeOfKBetweenTheRoundsAndIsNotCalledProof() {
        String measure = made("Tavle i garderoben");
        leader.posted(measure + "/state", Map.of("to", "UNDER_WAY", "on", "2025-03-01"));
        String page = leader.page(measure);
        String before = k("2025");
        String after = k("2026");
        assertTrue(page.contains(before + " → " + after), page);
        assertTrue(page.contains("er bedre enn før tiltaket."), page);
        assertTrue(page.contains("Før og etter er ikke bevis."), page);
        assertTrue(page.contains("Tiltaket tok til"), "the series marks when it began");
        JsonNode json = report.json("/api/v1/rounds/2026/units/K30/quality");
        assertFalse(json.isNull());
        leader.posted(measure + "/edit", with(plan("Tavle i garderoben"), "baseline", "2026"));
        assertTrue(leader.page(measure).contains("Effekten er ikke målt ennå."));
    }

    private static String k(String round) {
        JsonNode items = ReferenceCase.at(report.json("/api/v1/rounds/" + round + "/units/K30/quality"), "items");
        for (JsonNode item : items.values()) {
            if (ReferenceCase.at(item, "key").getStringValue().equals("respect")) {
                double k = ReferenceCase.at(item, "k").getDoubleValue();
                return String.format(Locale.ROOT, "%.2f", k).replace('.', ',');
            }
        }
        throw new AssertionError("no item respect");
    }

    private static Map<String, String> with(Map<String, String> fields, String field, String value) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(field, value);
        return changed;
    }

    @Test
    void othersSeeAMeasureOnlyAsFarAsItsOwnerShares() {
        String measure = made("Delt tavle");
        assertEquals(404, neighbour.get(measure).statusCode());
        assertEquals(404, stranger.get(measure).statusCode());
        leader.posted(measure + "/notes", Map.of("note", "Internt notat"));

        leader.posted(measure + "/sharing", Map.of("sharing", "NETWORK"));
        assertFalse(neighbour.page(measure).contains("Internt notat"), "the log stays at home");
        assertTrue(neighbour.page("/measures").contains("Delt tavle"));
        assertEquals(404, stranger.get(measure).statusCode());
        assertFalse(stranger.page("/measures").contains("Delt tavle"));
        assertEquals(404, neighbour.get(measure + "/edit").statusCode());
        assertEquals(
                404,
                neighbour.post(measure + "/state", Map.of("to", "UNDER_WAY")).statusCode());

        leader.posted(measure + "/sharing", Map.of("sharing", "EVERYBODY"));
        assertEquals(200, stranger.get(measure).statusCode());
        assertEquals(
                200, new FormsInATest(report, Role.STAFF, "K32").get(measure).statusCode());
        leader.posted(measure + "/sharing", Map.of("sharing", "OWN"));
        assertEquals(404, stranger.get(measure).statusCode(), "withdrawing takes effect at once");
    }

    @Test
    void whatIsCopiedKeepsThePlanButNotWhoAndWhen() {
        String measure = made("Tavle å kopiere");
        leader.posted(measure + "/sharing", Map.of("sharing", "EVERYBODY"));
        String id = measure.substring(measure.lastIndexOf('/') + 1);
        FormsInATest other = new FormsInATest(report, Role.UNIT_LEADER, "K32");
        String form = other.page("/measures/new?from=" + id);
        assertTrue(form.contains("Tavle å kopiere") && form.contains("Solstua i Dovre"), form);
        assertFalse(form.contains("Kari Nordmann"), form);
    }

    @Test
    void theListIsSearchedByThemeStatusAndEffect() {
        String measure = made("Søkbar tavle");
        leader.posted(measure + "/state", Map.of("to", "UNDER_WAY", "on", "2025-03-01"));
        for (String found : List.of(
                "theme=respect",
                "theme=manner",
                "state=under-way",
                "effect=rose",
                "q=garderoben",
                "area=kindergarten",
                "unit=K30",
                "municipality=30")) {
            assertTrue(leader.page("/measures?" + found).contains("Søkbar tavle"), found);
        }
        for (String other :
                List.of("theme=contact", "state=done", "effect=fell", "q=100%25", "area=school", "municipality=32")) {
            assertFalse(leader.page("/measures?" + other).contains("Søkbar tavle"), other);
        }
    }

    @Test
    void whatIsTypedComesBackWithWhatIsWrong() {
        Map<String, String> wrong = with(with(with(plan("x"), "title", ""), "deadline", "snart"), "baseline", "");
        HttpResponse<String> answer = leader.post("/measures/new", wrong);
        assertEquals(422, answer.statusCode());
        for (String said : List.of(
                "Skriv tiltaket i én setning.",
                "Skriv datoen slik",
                "Velg runden vi skal måle fra.",
                "Kari Nordmann")) {
            assertTrue(answer.body().contains(said), said);
        }
        assertEquals(
                404,
                leader.post("/measures/new", with(plan("x"), "place", "unit:K31"))
                        .statusCode());
    }

    @Test
    void anOwnSeriesIsTakenWholeOrNotAtAll() {
        String measure = leader.posted("/measures/new", with(plan("Ufrivillig deltid"), "effect", "OWN_SERIES"));
        HttpResponse<String> broken = leader.post(
                measure + "/series", Map.of("series", "2025-01;12,5\n2025-13;11\n2025-02;mange\n2025-01;3"));
        assertEquals(422, broken.statusCode());
        for (String said : List.of("Linje 2: «2025-13»", "Linje 3: «mange»", "Linje 4: 2025-01 står to ganger")) {
            assertTrue(broken.body().contains(said), said);
        }
        assertFalse(leader.page(measure).contains("12,50"));
        leader.posted(measure + "/series", Map.of("series", "måned;verdi\n2025-02;11\n2025-01;12,5"));
        assertTrue(leader.page(measure).contains("12,50"));
    }

    @Test
    void aPromiseBecomesOneMeasureHoweverOftenItIsMade() {
        Measures measures = report.context().getBean(Measures.class);
        SignedIn facilitator = new SignedIn("f", "Veileder", List.of(new Grant(Role.FACILITATOR, "dalene")));
        String municipality = Ids.of("municipality 30");
        Proposal promise = new Proposal(
                municipality,
                "K30",
                "kindergarten",
                "Lovet på samling",
                "Ta med tavla hjem",
                "Kari",
                null,
                List.of(Scope.item("respect")),
                "gathering-1/3");
        String id = measures.propose(facilitator, promise);
        assertEquals(id, measures.propose(facilitator, promise));
        Shown shown = measures.ofOrigin("gathering-1/3", Set.of(municipality)).orElseThrow();
        assertEquals(State.PROPOSED, shown.state());
        assertTrue(measures.ofOrigin("gathering-1/3", Set.of(Ids.of("municipality 31")))
                .isEmpty());
        assertTrue(coordinator.page("/measures/" + id).contains("Lovet på samling"));
    }

    @Test
    void residentsAreToldWhatTheOwnerApprovedAndNothingElse() {
        Measures measures = report.context().getBean(Measures.class);
        Set<String> municipality = Set.of(Ids.of("municipality 30"));
        String measure = made("Til innbyggerne");
        leader.posted(measure + "/state", Map.of("to", "UNDER_WAY", "on", "2025-03-01"));
        assertTrue(measures.forThePublic(municipality).stream()
                .noneMatch(one -> one.title().equals("Til innbyggerne")));
        assertEquals(
                422,
                leader.post(measure + "/sharing", Map.of("sharing", "OWN", "public", "on", "said", ""))
                        .statusCode());
        leader.posted(
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

    @Test
    void programsReadTheSameFigures() {
        String measure = made("For programmer");
        String id = measure.substring(measure.lastIndexOf('/') + 1);
        String token = report.token(Role.COORDINATOR, "30");
        JsonNode one =
                ReportInATest.parse(report.get("/api/v1/measures/" + id, token).body());
        JsonNode moved = ReferenceCase.at(one, "effect").get(0);
        assertEquals("ROSE", ReferenceCase.at(moved, "outcome").getStringValue());
        assertTrue(report.get("/api/v1/measures?unit=K30", token).body().contains("For programmer"));
        assertFalse(report.get("/api/v1/measures", report.token(Role.COORDINATOR, "32"))
                .body()
                .contains("For programmer"));
    }
}
