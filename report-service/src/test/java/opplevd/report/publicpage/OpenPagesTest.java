package opplevd.report.publicpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import opplevd.kit.signin.Role;
import opplevd.report.FormsInATest;
import org.junit.jupiter.api.Test;

/** What the pages for everybody say, and in whose words. */
class OpenPagesTest extends InElvedal {
    @Test
    void thePageSaysWhatIsHiddenAndWhy() throws IOException {
        elvedal.open(Elvedal.now, "respite");
        elvedal.open(Elvedal.now, "kindergarten");
        String html = elvedal.page("open-hidden", "/open/10");
        assertTrue(html.contains("Færre enn fem svarte. Da viser vi ingen tall"), html);
        assertTrue(elvedal.page("open-area-hidden", "/open/10/areas/respite")
                .contains("Det var for få svar til å vise tall."));
    }

    @Test
    void changeIsToldOnlyOfRoundsThatAreOpen() throws IOException {
        elvedal.open(Elvedal.now, "kindergarten");
        assertTrue(
                elvedal.page("open-area-first", "/open/10/areas/kindergarten").contains("minst to runder"));
        elvedal.open(Elvedal.before, "kindergarten");
        String html = elvedal.page("open-area", "/open/10/areas/kindergarten");
        assertTrue(html.contains("Samlet er det bedre enn i forrige runde."), html);
    }

    @Test
    void whatWasDoneStandsInTheOwnersWordsWithoutAFigureOfTheUnit() throws IOException {
        elvedal.open(Elvedal.now, "respite");
        assertTrue(elvedal.page("open-said-none", "/open/10")
                .contains("Kommunen har ikke lagt fram noen tiltak her ennå."));
        FormsInATest coordinator = new FormsInATest(elvedal.report, Role.COORDINATOR, "10");
        String measure = coordinator.posted(
                "/measures/new",
                Map.of(
                        "place", "unit:R1",
                        "title", "Fast voksen ved henting",
                        "action", "Turnus",
                        "goal", "Alle får høre om dagen",
                        "responsible", "Kari",
                        "deadline", "2027-01-01",
                        "baseline", "2025"));
        coordinator.posted(measure + "/state", Map.of("to", "UNDER_WAY", "on", "2025-12-20"));
        coordinator.posted(
                measure + "/sharing",
                Map.of(
                        "sharing",
                        "OWN",
                        "public",
                        "on",
                        "said",
                        "Vi hører lite om dagen",
                        "did",
                        "En fast voksen møter"));
        String html = elvedal.page("open-said", "/open/10");
        assertTrue(html.contains("Vi hører lite om dagen") && html.contains("En fast voksen møter"), html);
        String said = html.substring(html.indexOf("id=\"said\""), html.indexOf("Hva står ikke her?"));
        assertFalse(said.matches("(?s).*\\d,\\d\\d.*"), said);
        assertTrue(said.contains("Avlastningen"), said);
        for (String result : List.of("bedre enn før", "dårligere enn før", "Vi kan ikke si")) {
            assertFalse(said.contains(result), "the result of a single unit is not for everybody: " + said);
        }
        assertTrue(elvedal.page("open-said-area", "/open/10/areas/respite").contains("En fast voksen møter"));
    }

    @Test
    void itIsTheSamePageForEverybody() {
        elvedal.open(Elvedal.now, "kindergarten");
        String signedIn = elvedal.report
                .get("/open/10", elvedal.report.token(Role.COORDINATOR, "10"), "Accept-Language", "nb")
                .body();
        assertEquals(elvedal.get("/open/10").body(), signedIn);
    }

    @Test
    void aSearchEngineFindsATitleAndADescription() throws IOException {
        elvedal.open(Elvedal.now, "kindergarten");
        String html = elvedal.page("open-found", "/open/10");
        assertTrue(html.contains("<title>Elvedal: Får innbyggerne det de forventer? – Opplevd</title>"));
        assertTrue(html.contains("<meta name=\"description\" content=\"Hva innbyggerne i Elvedal forventer"), html);
        assertTrue(html.contains("rel=\"canonical\"") && html.contains("hreflang=\"nn\""));
    }

    /** The survey service takes it without a token: whoever answers is not signed in, and this page is the same for all. */
    @Test
    void whoeverHasACodeTypesItHere() throws IOException {
        elvedal.open(Elvedal.now, "kindergarten");
        String html = elvedal.page("open-code", "/open/10");
        String form = html.substring(html.indexOf("<form"), html.indexOf("</form>"));
        assertTrue(form.matches("(?s)<form method=\"post\" action=\"http[^\"]+/s\\?lang=nb\".*"), form);
        assertTrue(form.contains("name=\"code\"") && !form.contains("hidden"), form);
    }
}
