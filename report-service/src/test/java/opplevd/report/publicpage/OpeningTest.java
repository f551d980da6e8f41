package opplevd.report.publicpage;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import opplevd.kit.signin.Role;
import org.junit.jupiter.api.Test;

/** What everybody may see is what a coordinator opened, and only while it is open. */
class OpeningTest extends InElvedal {
    @Test
    void nothingIsOpenUntilACoordinatorOpensIt() throws IOException {
        for (String path : List.of("/open/10", "/open/10/areas/kindergarten", "/open/10/data", "/open/10/data.json")) {
            assertEquals(404, elvedal.get(path).statusCode(), path);
        }
        assertTrue(elvedal.page("open-none", "/open").contains("Ingen kommuner har åpnet resultater ennå."));
        elvedal.open(Elvedal.now, "kindergarten");
        assertTrue(elvedal.page("open-front", "/open").contains("<a href=\"/open/10\">Elvedal</a>"));
        String html = elvedal.page("open-municipality", "/open/10");
        assertTrue(html.contains("Foreldrene opplever"), html);
        assertFalse(html.contains("Fjellvang"));
        assertEquals(404, elvedal.get("/open/20").statusCode());
        assertEquals(404, elvedal.get("/open/10/areas/respite").statusCode());
        assertEquals(404, elvedal.get("/open/10/areas/kindergarten?round=2025").statusCode());
    }

    @Test
    void whatIsClosedAgainIsGone() {
        elvedal.open(Elvedal.now, "kindergarten");
        assertEquals(200, elvedal.get("/open/10").statusCode());
        assertEquals(
                303,
                elvedal.choose(Elvedal.now, "kindergarten", "no", Role.COORDINATOR, "10")
                        .statusCode());
        assertEquals(404, elvedal.get("/open/10").statusCode());
    }

    @Test
    void whatIsWithdrawnIsGoneWithoutAnybodyClosingIt() {
        elvedal.open(Elvedal.mistaken, "kindergarten");
        assertEquals(200, elvedal.get("/open/10/areas/kindergarten?round=feil").statusCode());
        elvedal.report.survey.publishes(Elvedal.mistaken.withdrawal(elvedal.report.survey.published() + 1, 2));
        elvedal.report.publishes(aPublication()
                .inRound("later")
                .of("30", "Granli")
                .area("school", aUnit("G1").answered(Elvedal.answers(9, 1, 4))));
        assertEquals(404, elvedal.get("/open/10/areas/kindergarten?round=feil").statusCode());
        assertFalse(elvedal.get("/open").body().contains("href=\"/open/10\""), "nothing is left to look at there");
        elvedal.open(Elvedal.before, "kindergarten");
        assertEquals(200, elvedal.get("/open/10/areas/kindergarten").statusCode());
    }

    @Test
    void onlyTheCoordinatorDecidesAndIsRemembered() {
        for (Role role : List.of(Role.STEERING_GROUP, Role.PROJECT_LEADER)) {
            assertEquals(
                    404,
                    elvedal.choose(Elvedal.now, "kindergarten", "yes", role, "10")
                            .statusCode(),
                    role.key());
        }
        assertEquals(
                404,
                elvedal.choose(Elvedal.now, "kindergarten", "yes", Role.COORDINATOR, "20")
                        .statusCode());
        assertEquals(404, elvedal.get("/open/10").statusCode());
        int before = history();
        elvedal.open(Elvedal.now, "kindergarten");
        elvedal.open(Elvedal.now, "kindergarten");
        assertEquals(before + 1, history());
    }

    /** How many times somebody has opened something, as the page tells it to whoever may only look. */
    private static int history() {
        String html = elvedal.report
                .get(
                        "/municipalities/10/open",
                        elvedal.report.token(Role.STEERING_GROUP, "10"),
                        "Accept",
                        "text/html",
                        "Accept-Language",
                        "nb")
                .body();
        assertFalse(html.contains("<button"), "who may not choose has no button");
        return html.split("Åpnet av ", -1).length;
    }
}
