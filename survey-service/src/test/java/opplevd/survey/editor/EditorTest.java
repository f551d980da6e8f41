package opplevd.survey.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import opplevd.survey.intake.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A coordinator makes the municipality's own questionnaire, from the library to a second version. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorTest {
    private RunningService service;
    private String token;

    @BeforeAll
    void aCoordinator() throws SQLException {
        service = new RunningService(EditorTest.class, Map.of());
        try (Connection connection = connection();
                Statement sql = connection.createStatement()) {
            sql.execute("INSERT INTO municipality (id, name) VALUES ('m-a', 'Elvedal')");
            sql.execute("INSERT INTO municipality_code (code, municipality_id) VALUES ('A1', 'm-a')");
            sql.execute("INSERT INTO unit (id, code, name, municipality_id, area_key)"
                    + " VALUES ('u-a', 'unit-a', 'Solsikken', 'm-a', 'kindergarten')");
        }
        token = service.token("coordinator", "A1");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private Connection connection() throws SQLException {
        return DelegatingDataSource.unwrapDataSource(service.bean(DataSource.class))
                .getConnection();
    }

    private String page(String path) {
        HttpResponse<String> answer = service.get(path, token);
        assertEquals(200, answer.statusCode(), () -> path + "\n" + answer.body());
        assertFalse(answer.body().contains("markupOutput("), () -> path + "\n" + answer.body());
        return answer.body();
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return service.post(path, token, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), () -> pattern + " in " + text);
        return matcher.group(1);
    }

    private String copy(String from) {
        HttpResponse<String> copied =
                post("/questionnaires/copies", Map.of("from", from, "holder", "municipality:m-a"));
        assertEquals(303, copied.statusCode(), copied::body);
        return copied.headers().firstValue("Location").orElseThrow();
    }

    private String edition(String draft) {
        return found(page(draft), "name=\"edition\" value=\"(\\d+)\"");
    }

    private void addOwn(String draft, String text) {
        Map<String, String> own = Map.of("edition", edition(draft), "dimension", "manner", "text:nb", text);
        assertEquals(303, post(draft + "/own", own).statusCode());
    }

    @Test
    void theLibraryIsListedSearchedAndRead() {
        String all = page("/questionnaires?lang=nb");
        assertTrue(all.contains("/questionnaires/library/kindergarten-parents"));
        assertTrue(all.contains(" · Bokmål, Nynorsk, Nordsamisk, Engelsk</span>"), all);
        assertTrue(page("/questionnaires/library/kindergarten-parents?lang=nb")
                .contains("Bokmål, Nynorsk, Nordsamisk (utkast, ikke godkjent), Engelsk"));
        assertFalse(page("/questionnaires?q=barnehage&lang=nb").contains("library/home-care-users"));
        for (String language : new String[] {"nb", "nn", "se", "en"}) {
            assertTrue(page("/questionnaires/library/kindergarten-parents?lang=" + language)
                    .contains("<h1>"));
        }
        assertTrue(page("/questionnaires/library/kindergarten-parents/file").startsWith("key: kindergarten-parents\n"));
    }

    @Test
    void aDraftBecomesAVersionAndTheNextOneAsksWhetherItIsTheSameQuestion() {
        String draft = copy("kindergarten-parents");
        addOwn(draft, "Jeg får svar samme dag");
        String own = found(page(draft), "name=\"up\" value=\"(own-[a-z0-9]+)\"");
        assertEquals(
                303,
                post(draft + "/items", Map.of("edition", edition(draft), "up", own))
                        .statusCode());
        assertTrue(page(draft + "/texts?a=nb&b=en&lang=nb").contains("Jeg får svar samme dag"));
        String first = published(draft, Map.of());
        assertTrue(page(first + "?lang=nb").contains("Versjon 1"));

        String second = copy(first.substring(first.lastIndexOf('/') + 1));
        Map<String, String> reworded = Map.of(
                "edition", edition(second), "a", "nb", "b", "en", "item." + own + ".text:nb", "Jeg får svar i tide");
        assertEquals(303, post(second + "/texts", reworded).statusCode());
        Map<String, String> unanswered = Map.of("edition", edition(second));
        assertEquals(422, post(second + "/publishing", unanswered).statusCode());
        String other = published(second, Map.of("same-" + own, "other"));
        assertFalse(page(other + "/file").contains(own), "another meaning, another key");
        assertTrue(page(other + "?lang=nb").contains("Versjon 2"));
    }

    private String published(String draft, Map<String, String> more) {
        page(draft + "/publishing");
        Map<String, String> form = new java.util.HashMap<>(more);
        form.put("edition", edition(draft));
        HttpResponse<String> answer = post(draft + "/publishing", form);
        assertEquals(303, answer.statusCode(), answer::body);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void aThirdOwnItemIsRefusedAndKeepsWhatWasTyped() {
        String draft = copy("school-parents");
        addOwn(draft, "Én");
        addOwn(draft, "To");
        HttpResponse<String> third = post(
                draft + "/own", Map.of("edition", edition(draft), "dimension", "manner", "text:nb", "Tre og fire"));
        assertEquals(422, third.statusCode());
        assertTrue(third.body().contains("Tre og fire"));
    }

    @Test
    void anOwnQuestionInBokmaalAloneIsSaidToBeReadInThatInTheOtherLanguages() {
        String draft = copy("kindergarten-parents");
        addOwn(draft, "Jeg blir møtt");
        String last = page(draft + "/publishing?lang=nb");
        assertTrue(
                last.contains("Mangler: Norsk nynorsk, Davvisámegiella, English.")
                        && last.contains("spørsmålet på dette språket: Norsk bokmål."),
                last);
        assertTrue(
                page("/questionnaires/library/school-parents?lang=nb").contains("Nordsamisk (utkast, ikke godkjent)"),
                "a draft is called one");
    }

    @Test
    void twoThingsInOneStatementAreAWarningUntilItIsOverruled() {
        String draft = copy("staff");
        addOwn(draft, "Jeg får hjelp og støtte");
        String mark = found(page(draft + "?lang=nb"), "name=\"mark\" value=\"([0-9a-f]{16})\"");
        post(draft + "/overruled", Map.of("edition", edition(draft), "mark", mark));
        assertFalse(page(draft + "?lang=nb").contains(mark));
    }

    @Test
    void whoeverComesLaterOverwritesNothing() {
        String draft = copy("kindergarten-parents");
        String seen = edition(draft);
        addOwn(draft, "Jeg blir hørt");
        Map<String, String> late = Map.of("edition", seen, "a", "nb", "b", "en", "title:nb", "Vårt eget navn");
        HttpResponse<String> answer = post(draft + "/texts", late);
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("Vårt eget navn"), "what was typed is still there");
        assertFalse(page(draft).contains("Vårt eget navn"));
    }

    @Test
    void aTestLinkShowsEveryPageStoresNothingAndCanBeThrownAway() throws SQLException {
        String draft = copy("kindergarten-parents");
        String link = found(page(draft), "src=\"(/t/[A-Za-z0-9_-]{22})\\?");
        HttpResponse<String> answer = stranger(link + "?lang=nb");
        assertTrue(answer.body().contains("Prøve: slik ser skjemaet ut"), answer::body);
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
        String preview = page(draft);
        String last = preview.substring(preview.lastIndexOf("href=\"" + link + "/A") + 6);
        String lastPage = last.substring(0, last.indexOf('"'));
        assertTrue(stranger(lastPage).body().contains("Check your answers"), lastPage);
        StringBuilder asked = new StringBuilder();
        HttpResponse<String> at = post(link, Map.of());
        for (int page = 1; at.statusCode() == 303; page++) {
            String to = at.headers().firstValue("Location").orElseThrow();
            HttpResponse<String> shown = stranger(to);
            assertEquals(200, shown.statusCode(), to);
            asked.append(shown.body());
            at = to.contains("/thanks") ? stranger(to) : post(to, Map.of("f", "5", "o", "4", "next", "1"));
            assertTrue(page < 20, to);
        }
        assertTrue(asked.toString().contains("How old is the child?"), "the question of the group");
        try (Connection connection = connection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT COUNT(*) FROM sealed_response")) {
            assertTrue(row.next());
            assertEquals(0, row.getInt(1));
        }
        assertEquals(
                303, post(draft + "/trial", Map.of("edition", edition(draft))).statusCode());
        assertEquals(404, stranger(link).statusCode());
    }

    private HttpResponse<String> stranger(String path) {
        return service.get(path, "");
    }

    @Test
    void aRoundAsksWhatWasPublished() {
        String published = published(copy("kindergarten-parents"), Map.of());
        String id = published.substring(published.lastIndexOf('/') + 1);
        String round = "{\"name\":\"Asked\",\"questionnaire\":\"" + id + "\",\"units\":[{\"unit\":\"unit-a\"}]}";
        HttpResponse<String> made =
                service.post("/api/v1/rounds", token, "application/json", round.getBytes(StandardCharsets.UTF_8));
        assertEquals(201, made.statusCode(), made::body);
        assertTrue(page("/rounds/new?lang=nb").contains("Barnehage, foreldre"));
    }

    @Test
    void aRoundProposesTheLatestOwnVersionAndACopyWithoutAChangeIsSaidToBeTheLibrarys() {
        String library = "library:kindergarten-parents";
        String same = copy("kindergarten-parents");
        String last = page(same + "/publishing?lang=nb");
        assertTrue(last.contains("Dette er likt bibliotekets skjema."), last);
        assertTrue(page(published(same, Map.of()) + "?lang=nb").contains("Dette er likt bibliotekets skjema."));
        assertTrue(page("/rounds/new?lang=nb").contains("value=\"" + library + "\" selected"));
        String own = copy("kindergarten-parents");
        addOwn(own, "Jeg får svar med en gang");
        assertTrue(page(own + "/publishing").contains("name=\"edition\""));
        assertFalse(page(own + "/publishing?lang=nb").contains("Dette er likt"));
        published(own, Map.of());
        String plan = page("/rounds/new?lang=nb");
        assertTrue(found(plan, "<option value=\"[^\"]+\" selected>([^<]+)").contains("(vår versjon "), plan);
        assertFalse(plan.contains("value=\"" + library + "\" selected"), plan);
    }

    @Test
    void aLibraryQuestionnaireIsUsedAsItIs() {
        String read = page("/questionnaires/library/kindergarten-parents?lang=nb");
        String to = found(read, "href=\"(/rounds/new[^\"]+)\">Bruk som det er");
        assertTrue(page(to).contains("value=\"library:kindergarten-parents\" selected"), to);
        assertFalse(page("/questionnaires/library/staff?lang=nb").contains("Bruk som det er"), "of no service area");
    }

    @Test
    void aDraftTranslationIsApprovedByName() throws SQLException {
        String library = "/questionnaires/library/kindergarten-parents";
        assertEquals(
                422,
                post(library + "/approvals", Map.of("municipality", "m-a", "name", " "))
                        .statusCode());
        assertEquals(
                303,
                post(library + "/approvals", Map.of("municipality", "m-a", "name", "Inga Sara"))
                        .statusCode());
        assertTrue(page(library).contains("Inga Sara"));
        try (Connection connection = connection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT action FROM audit_entry ORDER BY seq DESC LIMIT 1")) {
            assertTrue(row.next());
            assertEquals("language-approved", row.getString(1));
        }
    }
}
