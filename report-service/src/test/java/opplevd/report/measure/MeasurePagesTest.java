package opplevd.report.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.report.FormsInATest;
import opplevd.report.Ids;
import opplevd.report.node.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Measures from proposal to the end, as the people of a unit and its municipality meet them. */
class MeasurePagesTest {
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
    void anEmployeeProposesFromAnItemAndTheLeaderDecidesWithAReason() {
        String unit = alvdal.staff.page("/units/K30");
        assertTrue(unit.contains("Foreslå tiltak") && unit.contains("value=\"ITEM-respect\""), unit);
        String form = alvdal.staff.page("/measures/new?place=unit:K30&scope=ITEM-respect");
        assertTrue(form.contains("name=\"scope-ITEM-respect\" value=\"on\" checked"), form);
        assertFalse(form.contains("name=\"responsible\""), "the leader fills in the rest");

        String measure = alvdal.staff.posted(
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
                404,
                alvdal.staff.post(measure + "/state", Map.of("to", "ACCEPTED")).statusCode());
        assertEquals(404, alvdal.staff.get(measure + "/edit").statusCode());
        assertTrue(alvdal.staff.page(measure).contains("foreslått"));
        assertEquals(404, alvdal.neighbour.get(measure).statusCode());

        HttpResponse<String> unreasoned =
                alvdal.leader.post(measure + "/state", Map.of("to", "DECLINED", "reason", " "));
        assertEquals(422, unreasoned.statusCode());
        assertTrue(unreasoned.body().contains("Skriv en begrunnelse."));
        alvdal.leader.posted(measure + "/state", Map.of("to", "DECLINED", "reason", "Døra er av glass"));
        assertTrue(alvdal.staff.page(measure).contains("Døra er av glass"), "the employee sees why");
    }

    @Test
    void noStateIsSkippedAndNoPlanBeginsHalfDone() {
        String measure = alvdal.staff.posted(
                "/measures/new", Map.of("place", "unit:K30", "title", "Sakte henting", "action", "Ti minutter til"));
        for (String to : List.of("UNDER_WAY", "DONE", "STOPPED")) {
            HttpResponse<String> answer =
                    alvdal.leader.post(measure + "/state", Map.of("to", to, "reason", "x", "on", "2025-03-01"));
            assertTrue(answer.statusCode() == 409 || answer.statusCode() == 422, to + " " + answer.statusCode());
        }
        assertTrue(alvdal.leader.page("/").contains(" venter på svar"), "the front page tells who may answer");
        assertFalse(alvdal.staff.page("/").contains(" venter på svar"));
        HttpResponse<String> early = alvdal.leader.post(measure + "/state", Map.of("to", "ACCEPTED"));
        assertEquals(422, early.statusCode());
        assertTrue(early.body().contains("Fyll inn mål, ansvarlig og frist"));
        String proposal = alvdal.leader.page(measure);
        assertTrue(
                proposal.contains(measure + "/edit?accept=yes\"") && !proposal.contains("value=\"ACCEPTED\""),
                proposal);
        String form = alvdal.leader.page(measure + "/edit?accept=yes");
        assertTrue(form.contains("Lagre planen og vedta tiltaket"), form);
        Map<String, String> half = Alvdal.with(Alvdal.with(Alvdal.plan("Sakte henting"), "accept", "yes"), "goal", "");
        assertEquals(422, alvdal.leader.post(measure + "/edit", half).statusCode());
        assertTrue(alvdal.staff.page(measure).contains("foreslått"), "not adopted by half a plan");
        alvdal.leader.posted(measure + "/edit", Alvdal.with(Alvdal.plan("Sakte henting"), "accept", "yes"));
        assertTrue(alvdal.staff.page(measure).contains("<p>vedtatt</p>"));
        HttpResponse<String> neverBegun =
                alvdal.leader.post(measure + "/state", Map.of("to", "DONE", "on", "2025-03-01"));
        assertEquals(409, neverBegun.statusCode(), "done before it was begun");
        alvdal.leader.posted(measure + "/state", Map.of("to", "UNDER_WAY", "on", "2025-03-01"));
        alvdal.leader.posted(measure + "/notes", Map.of("note", "Prøvd i to uker", "noted-on", "2025-04-01"));
        alvdal.leader.posted(measure + "/state", Map.of("to", "DONE", "on", "2025-06-01"));
        assertEquals(
                409,
                alvdal.leader.post(measure + "/state", Map.of("to", "DONE")).statusCode());
        String page = alvdal.staff.page(measure);
        assertTrue(page.contains("Prøvd i to uker") && page.contains("fullført 1. juni 2025"), page);
    }

    @Test
    void whatIsTypedComesBackWithWhatIsWrong() {
        Map<String, String> wrong = Alvdal.with(
                Alvdal.with(Alvdal.with(Alvdal.plan("x"), "title", ""), "deadline", "snart"), "baseline", "");
        HttpResponse<String> answer = alvdal.leader.post("/measures/new", wrong);
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
                alvdal.leader
                        .post("/measures/new", Alvdal.with(Alvdal.plan("x"), "place", "unit:K31"))
                        .statusCode());
    }

    @Test
    void whatIsCopiedKeepsThePlanButNotWhoAndWhen() {
        String measure = alvdal.made("Tavle å kopiere");
        alvdal.leader.posted(measure + "/sharing", Map.of("sharing", "EVERYBODY"));
        String id = measure.substring(measure.lastIndexOf('/') + 1);
        FormsInATest other = new FormsInATest(alvdal.report, Role.UNIT_LEADER, "K32");
        String form = other.page("/measures/new?from=" + id);
        assertTrue(form.contains("Tavle å kopiere") && form.contains("Solstua i Dovre"), form);
        assertFalse(form.contains("Kari Nordmann"), form);
    }

    @Test
    void theListIsSearchedByThemeStatusAndEffect() {
        String measure = alvdal.made("Søkbar tavle");
        alvdal.leader.posted(measure + "/state", Map.of("to", "UNDER_WAY", "on", "2025-03-01"));
        for (String found : List.of(
                "theme=respect",
                "theme=manner",
                "state=under-way",
                "effect=rose",
                "q=garderoben",
                "area=kindergarten",
                "unit=K30",
                "municipality=30")) {
            assertTrue(alvdal.leader.page("/measures?" + found).contains("Søkbar tavle"), found);
        }
        for (String other :
                List.of("theme=contact", "state=done", "effect=fell", "q=100%25", "area=school", "municipality=32")) {
            assertFalse(alvdal.leader.page("/measures?" + other).contains("Søkbar tavle"), other);
        }
    }

    @Test
    void aPromiseBecomesOneMeasureHoweverOftenItIsMade() {
        Measures measures = alvdal.report.context().getBean(Measures.class);
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
        assertTrue(alvdal.coordinator.page("/measures/" + id).contains("Lovet på samling"));
    }
}
