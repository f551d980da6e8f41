package opplevd.report;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opplevd.kit.signin.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the front page leads to opens for whoever it is shown to. */
class FrontLinksTest {
    private static ReportInATest report;

    @BeforeAll
    static void start() {
        report = new ReportInATest();
        report.publishes(
                municipality("2025", "2025-12-07T08:00:00Z", "10", "Elvedal", 30, 5.2),
                municipality("2026", "2026-12-07T08:00:00Z", "10", "Elvedal", 31, 3.8),
                municipality("2026", "2026-12-07T08:00:00Z", "20", "Fjellvang", 60, 5.2),
                municipality("2026", "2026-12-07T08:00:00Z", "30", "Granli", 25, 4.5));
        String json = "{\"name\":\"Nettverk Dalene\",\"members\":[\"10\",\"20\",\"30\"]}";
        String token = report.token(Role.SECRETARIAT, null);
        assertEquals(
                201, report.put("PUT", "/api/v1/networks/dalene", token, json).statusCode());
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    private static APublication municipality(
            String round, String at, String code, String name, int respondents, double level) {
        AUnit second = aUnit("N" + code)
                .named(name + " neste")
                .invited(80)
                .answered(Answers.simulated(respondents + 2, 4.6, respondents + 2));
        AUnit[] units = Stream.concat(Stream.of(AUnit.kindergartens(code, name, respondents, level)), Stream.of(second))
                .toArray(AUnit[]::new);
        return aPublication().inRound(round).publishedAt(at).of(code, name).area("kindergarten", units);
    }

    private static HttpResponse<String> get(String path, Role role, @Nullable String scope) {
        return report.get(path, report.token(role, scope), "Accept", "text/html", "Accept-Language", "nb");
    }

    @ParameterizedTest
    @CsvSource({
        "SECRETARIAT,",
        "FACILITATOR,",
        "FACILITATOR, dalene",
        "COORDINATOR, 10",
        "STEERING_GROUP, 10",
        "PROJECT_LEADER, 10",
        "UNIT_LEADER, K10",
        "STAFF, L10"
    })
    void everyLinkOfTheFrontPageOpensAndEveryDownloadOfAMunicipality(Role role, @Nullable String scope) {
        List<String> links = links(get("/", role, scope).body());
        assertTrue(links.size() > 1, links.toString());
        List<String> failed = new ArrayList<>();
        for (String link : links) {
            HttpResponse<String> opened = get(link, role, scope);
            if (opened.statusCode() != 200) {
                failed.add(link);
            } else if (link.startsWith("/municipalities/")) {
                links(opened.body()).stream()
                        .filter(file -> get(file, role, scope).statusCode() != 200)
                        .forEach(failed::add);
            }
        }
        assertEquals(List.of(), failed);
    }

    /** Where the main part of a page leads in this service. */
    private static List<String> links(String html) {
        return Pattern.compile("href=\"(/[^\"#]*)\"")
                .matcher(html.substring(html.indexOf("<main")))
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .filter(link -> !link.contains(".pdf"))
                .distinct()
                .toList();
    }

    @Test
    void aFacilitatorReadsTheMunicipalityAndNoneOfItsUnits() {
        String html = get("/municipalities/10", Role.FACILITATOR, "dalene").body();
        assertTrue(html.contains("vises bare for dem som leser hele kommunen"), html);
        assertTrue(html.contains("Hva har endret seg?"), html);
        assertFalse(html.contains("Elvedal barnehage"), html);
    }

    @Test
    void aRoundsNameIsSaidToBeNorwegianInAPageOfAnotherLanguage() {
        for (String path : List.of("/", "/municipalities/10", "/units/K10")) {
            String token = report.token(Role.COORDINATOR, "10");
            String se = report.get(path, token, "Accept", "text/html", "Accept-Language", "se")
                    .body();
            assertTrue(se.matches("(?s).*<html lang=\"se\".* lang=\"nb\">202[56]<.*"), se);
            assertFalse(get(path, Role.COORDINATOR, "10").body().contains(" lang=\"nb\">202"), path);
        }
    }
}
