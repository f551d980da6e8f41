package opplevd.report.gathering;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opplevd.kit.language.Language;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.Role;
import opplevd.report.APublication;
import opplevd.report.Answers;
import opplevd.report.Ids;
import opplevd.report.ReportInATest;
import opplevd.report.network.Networks;
import opplevd.report.network.Sharing;
import opplevd.report.network.Sharings;
import opplevd.report.node.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A gathering from its making to its minutes, as those who come to it meet it. */
class GatheringTest {
    private static final Pattern MESSAGE = Pattern.compile("<h1 id=\"m\\d+\" tabindex=\"-1\">([^<]*)</h1>");
    private static final Pattern CODE = Pattern.compile("<strong class=\"code\">(\\d{3}) (\\d{3})</strong>");

    private static ReportInATest report;

    @BeforeAll
    static void aNetworkWhereFjellvangIsHigher() {
        report = new ReportInATest();
        report.publishes(
                municipality("før", "2025-12-07T08:00:00Z", "10", "Elvedal", 3.4),
                municipality("nå", "2026-11-07T08:00:00Z", "10", "Elvedal", 4.4),
                municipality("før", "2025-12-07T08:00:00Z", "20", "Fjellvang", 5.2),
                municipality("nå", "2026-11-07T08:00:00Z", "20", "Fjellvang", 5.2),
                municipality("før", "2025-12-07T08:00:00Z", "30", "Granli", 3.6),
                municipality("nå", "2026-11-07T08:00:00Z", "30", "Granli", 3.6));
        String members = "{\"name\":\"Nettverk Dalene\",\"members\":[\"10\",\"20\",\"30\"]}";
        report.put("PUT", "/api/v1/networks/dalene", report.token(Role.SECRETARIAT, null), members);
        report.put(
                "PUT",
                "/api/v1/networks/other",
                report.token(Role.SECRETARIAT, null),
                "{\"name\":\"Andre\",\"members\":[\"98\"]}");
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    private static APublication municipality(String round, String at, String code, String name, double level) {
        return aPublication()
                .inRound(round)
                .publishedAt(at)
                .of(code, name)
                .area(
                        "kindergarten",
                        aUnit("K" + code).named(name + " barnehage").invited(80).answered(answers(level)));
    }

    private static Answers answers(double level) {
        Random random = new Random(7);
        Answers answers = new Answers(2);
        for (int i = 0; i < 60; i++) {
            double person = random.nextGaussian() * 0.4;
            answers.row(
                    step(4.6 + person + random.nextGaussian() * 0.5),
                    step(level + person + random.nextGaussian() * 0.5),
                    step(4.6 + person + random.nextGaussian() * 0.5),
                    step(4.5 + person + random.nextGaussian() * 0.5));
        }
        return answers;
    }

    private static int step(double value) {
        return Math.clamp(Math.round(value), 1, 6);
    }

    private static HttpResponse<String> get(String path, Role role, @Nullable String scope) {
        HttpResponse<String> answer =
                report.get(path, report.token(role, scope), "Accept", "text/html", "Accept-Language", "nb");
        keep(path, answer.body());
        return answer;
    }

    /** Left in target/preview, to be looked at. */
    private static void keep(String path, String page) {
        String name = path.replaceAll("[0-9a-f-]{36}", "one").replaceAll("[^a-z0-9]+", "-");
        Path preview = Path.of("target", "preview", "gathering" + name + ".html");
        try {
            Files.createDirectories(preview.getParent());
            Files.writeString(
                    preview, page.replaceAll("/assets/[0-9a-f]+/", "../../../templates/src/main/resources/assets/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> post(String path, String form, Role role, @Nullable String scope) {
        return report.post(path, report.token(role, scope), form);
    }

    private static String made(String title, LocalDate day, String round) {
        HttpResponse<String> made = post(
                "/gatherings/new",
                "network=dalene&title=" + title + "&day=" + day + "&place=Lom&round=kindergarten%2F"
                        + ReportInATest.encoded(round),
                Role.FACILITATOR,
                "dalene");
        assertEquals(303, made.statusCode(), made.body());
        return made.headers().firstValue("Location").orElseThrow();
    }

    private static String withAgenda(String title, LocalDate day, String round) {
        String path = made(title, day, round);
        assertEquals(
                303,
                post(path + "/agenda/proposal", "", Role.FACILITATOR, "dalene").statusCode());
        return path;
    }

    private static String theme(String path) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        Gathering gathering =
                report.context().getBean(GatheringRows.class).find(id).orElseThrow();
        return report.context().getBean(Agendas.class).of(gathering).stream()
                .filter(item ->
                        item.kind() == AgendaItem.Kind.THEME && !item.scope().equals(Scope.WHOLE))
                .findFirst()
                .orElseThrow()
                .itemId();
    }

    @Test
    void theAgendaIsProposedFromWhatSomebodyCanLearnAndProposedAgainAddsNothing() {
        String path = withAgenda("Forslag", LocalDate.of(2027, 1, 14), "nå");
        String page = get(path, Role.FACILITATOR, "dalene").body();
        assertTrue(page.contains("Fjellvang forteller"), page);
        assertTrue(page.contains("Hva vil vi prøve?") && page.contains("Til neste gang"));
        int before = points(page);
        post(path + "/agenda/proposal", "", Role.FACILITATOR, "dalene");
        assertEquals(before, points(get(path, Role.FACILITATOR, "dalene").body()));
    }

    private static int points(String page) {
        return page.split("<li><div><strong>", -1).length;
    }

    @Test
    void everyMessageOnTheWallHasTwelveWordsAtMostInEveryLanguage() {
        String path = withAgenda("Ord", LocalDate.of(2027, 1, 15), "nå");
        for (Language language : Language.values()) {
            String wall = get(path + "/show?lang=" + language.tag(), Role.FACILITATOR, "dalene")
                    .body();
            Matcher message = MESSAGE.matcher(wall);
            int found = 0;
            while (message.find()) {
                found++;
                assertTrue(message.group(1).split("\\s+").length <= 12, message.group(1));
            }
            assertTrue(found >= 5, wall);
        }
        String wall = get(path + "/show", Role.FACILITATOR, "dalene").body();
        assertTrue(wall.contains("Fjellvang er høyere enn alle de andre"), wall);
        assertTrue(wall.contains(">er lavere</text>"));
    }

    @Test
    void pointsAreMovedChangedAndTakenOff() {
        String path = made("Orden", LocalDate.of(2027, 1, 16), "nå");
        for (String title : List.of("Første", "Andre")) {
            post(
                    path + "/agenda/items",
                    "title=" + ReportInATest.encoded(title) + "&minutes=5",
                    Role.FACILITATOR,
                    "dalene");
        }
        Gathering gathering = report.context()
                .getBean(GatheringRows.class)
                .find(path.substring(path.lastIndexOf('/') + 1))
                .orElseThrow();
        Agendas agendas = report.context().getBean(Agendas.class);
        String second = agendas.of(gathering).getLast().itemId();
        post(path + "/agenda/items/" + second, "do=up", Role.FACILITATOR, "dalene");
        assertEquals("Andre", agendas.of(gathering).getFirst().title());
        HttpResponse<String> wrong =
                post(path + "/agenda/items/" + second, "title=&minutes=x", Role.FACILITATOR, "dalene");
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("Skriv hva det skal hete."));
        post(path + "/agenda/items/" + second, "do=remove", Role.FACILITATOR, "dalene");
        assertEquals(1, agendas.of(gathering).size());
    }

    @Test
    void aProjectLeaderPromisesForTheOwnMunicipalityAlone() {
        String path = withAgenda("Lofter", LocalDate.of(2027, 1, 17), "nå");
        String form = "kind=COMMITMENT&text=Ring+hjem&responsible=Kari&due=2027-03-01&slide=3&municipality=";
        HttpResponse<String> own = post(path + "/promises", form + "10", Role.PROJECT_LEADER, "10");
        assertEquals(303, own.statusCode(), own.body());
        assertTrue(own.headers().firstValue("Location").orElse("").endsWith("/show#s3"));
        assertEquals(
                422,
                post(path + "/promises", form + "20", Role.PROJECT_LEADER, "10").statusCode());
        assertEquals(
                404,
                post(path + "/promises", form + "10", Role.COORDINATOR, "10").statusCode());
        assertTrue(get(path + "/show", Role.STEERING_GROUP, "20").body().contains("Ring hjem"));
        assertTrue(get(path + "/minutes", Role.COORDINATOR, "30").body().contains("Kari"));
    }

    @Test
    void aPromiseIsMadeAMeasureByOnePressAndOnceOnly() {
        String path = withAgenda("Tiltak", LocalDate.of(2027, 1, 23), "nå");
        String form = "kind=COMMITMENT&text=Faste+vikarer&responsible=Kari&municipality=10&item=" + theme(path);
        post(path + "/promises", form, Role.FACILITATOR, "dalene");
        Matcher promise = Pattern.compile("/promises/([0-9a-f-]{36})\"")
                .matcher(get(path, Role.PROJECT_LEADER, "10").body());
        assertTrue(promise.find());
        String one = path + "/promises/" + promise.group(1);
        assertTrue(get(one, Role.PROJECT_LEADER, "10").body().contains("Gjør til tiltak"));
        assertEquals(404, post(one + "/measure", "", Role.PROJECT_LEADER, "20").statusCode());
        assertEquals(303, post(one + "/measure", "", Role.PROJECT_LEADER, "10").statusCode());
        Matcher first = Pattern.compile("/measures/([^\"]+)\"")
                .matcher(get(one, Role.PROJECT_LEADER, "10").body());
        assertTrue(first.find());
        assertEquals(303, post(one + "/measure", "", Role.PROJECT_LEADER, "10").statusCode());
        assertTrue(get(one, Role.PROJECT_LEADER, "10").body().contains("/measures/" + first.group(1)));
        assertEquals(
                200,
                get("/measures/" + first.group(1), Role.PROJECT_LEADER, "10").statusCode());
    }

    @Test
    void whatWasTypedIsKeptWhenSomethingIsWrong() {
        String path = made("Feil", LocalDate.of(2027, 1, 18), "nå");
        HttpResponse<String> wrong = post(
                path + "/promises",
                "kind=HOMEWORK&text=Les+dette&due=i+morgen&municipality=20",
                Role.FACILITATOR,
                "dalene");
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("Les dette") && wrong.body().contains("Skriv datoen som"), wrong.body());
    }

    @Test
    void nextTimeThePageSaysWhatWasPromisedAndWhetherKHasMoved() {
        String earlier = withAgenda("Forrige", LocalDate.of(2026, 1, 20), "før");
        String form = "kind=COMMITMENT&text=Tidlig+beskjed&municipality=10&item=" + theme(earlier);
        assertEquals(
                303,
                post(earlier + "/promises", form, Role.FACILITATOR, "dalene").statusCode());
        String next = withAgenda("Neste", LocalDate.of(2026, 2, 20), "nå");
        String page = get(next, Role.COORDINATOR, "20").body();
        assertTrue(page.contains("Hva ble det av løftene?"), page);
        assertTrue(page.contains("Tidlig beskjed") && page.contains("K er høyere enn da"), page);
        assertTrue(page.contains("beviser ikke at tiltaket virket"));
        choose("10", "før", Sharing.WITHDRAWN);
        String withheld = get(next, Role.COORDINATOR, "20").body();
        choose("10", "før", Sharing.NAMED);
        assertTrue(withheld.contains("Tidlig beskjed"));
        assertFalse(withheld.contains("K er høyere enn da"), "a withdrawn round is compared with nothing");
    }

    private static void choose(String code, String round, Sharing sharing) {
        String id = report.context()
                .getBean(Municipalities.class)
                .ofCode(code)
                .iterator()
                .next();
        report.context()
                .getBean(Sharings.class)
                .choose(
                        report.context().getBean(Networks.class).find("dalene").orElseThrow(),
                        id,
                        Ids.of("round " + round),
                        sharing,
                        "a-test");
    }

    @Test
    void phonesFollowByTheCodeAndSeeWhatIsSharedAndNothingToTypeIn() {
        String path = withAgenda("Mobil", LocalDate.of(2027, 5, 1), "nå");
        Gathering gathering = report.context()
                .getBean(GatheringRows.class)
                .find(path.substring(path.lastIndexOf('/') + 1))
                .orElseThrow();
        assertEquals(404, phone("/g/" + gathering.code()).statusCode(), "closed until the day before");
        post(path + "/phones", "do=open", Role.FACILITATOR, "dalene");
        Matcher code =
                CODE.matcher(get(path + "/show", Role.FACILITATOR, "dalene").body());
        assertTrue(code.find());
        String wall = phone("/g/" + code.group(1) + code.group(2)).body();
        assertTrue(wall.contains("Fjellvang er høyere"), wall);
        assertFalse(wall.contains("<form"), "nobody types without an account");
        post(path + "/show", "shown=3", Role.FACILITATOR, "dalene");
        assertTrue(phone("/g/" + gathering.code() + "/place").body().contains("\"shown\":3"));
        assertEquals(
                404, post(path + "/show", "shown=4", Role.PROJECT_LEADER, "10").statusCode());
        choose("20", "nå", Sharing.WITHDRAWN);
        String without = phone("/g/" + gathering.code()).body();
        choose("20", "nå", Sharing.NAMED);
        assertFalse(without.contains("Fjellvang er høyere"), "withdrawn at once");
        assertTrue(without.contains("For få kommuner deler tall om dette"));
        post(path + "/phones", "do=close", Role.FACILITATOR, "dalene");
        assertEquals(404, phone("/g/" + gathering.code()).statusCode());
    }

    private static HttpResponse<String> phone(String path) {
        return report.get(path, null, "Accept", "text/html", "Accept-Language", "nb");
    }

    @Test
    void guessingCodesIsStopped() {
        Guesses guesses = report.context().getBean(Guesses.class);
        io.micronaut.http.HttpRequest<?> from = io.micronaut.http.HttpRequest.GET("/g");
        assertFalse(guesses.tooMany(from));
        for (int i = 0; i < 40; i++) {
            guesses.wrong(from);
        }
        assertTrue(guesses.tooMany(from));
        guesses.forget();
        assertEquals(404, phone("/g?code=000000").statusCode());
    }

    @Test
    void paperIsPrintedThatScreenReadersReadAndArchivesKeep() throws Exception {
        String path = withAgenda("Papir", LocalDate.of(2027, 1, 19), "nå");
        for (String file : List.of("/minutes.pdf", "/pack.pdf?municipality=10")) {
            assertEquals(List.of(), report.pdfFaults(path + file, report.token(Role.FACILITATOR, "dalene")));
        }
    }

    @Test
    void whoComesIsWrittenDownByTheirOwn() {
        String path = made("Hvem", LocalDate.of(2027, 1, 21), "nå");
        String form = "municipality=10&name-0=Kari&party-0=UNION&name-1=Ola&party-1=";
        HttpResponse<String> wrong = post(path + "/participants", form, Role.PROJECT_LEADER, "10");
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("Velg hvem Ola kommer for."), wrong.body());
        assertEquals(
                303,
                post(path + "/participants", form + "USERS", Role.PROJECT_LEADER, "10")
                        .statusCode());
        assertEquals(
                404,
                post(path + "/participants", form, Role.PROJECT_LEADER, "20").statusCode());
        assertTrue(get(path, Role.COORDINATOR, "20").body().contains("Tillitsvalgte"));
    }

    @Test
    void nobodyOutsideFindsAGathering() {
        String path = made("Hemmelig", LocalDate.of(2027, 1, 22), "nå");
        assertEquals(404, get(path, Role.FACILITATOR, "other").statusCode());
        assertEquals(404, get(path, Role.COORDINATOR, "98").statusCode());
        assertEquals(404, get(path, Role.UNIT_LEADER, "K10").statusCode());
        assertEquals(404, get(path + "/agenda", Role.PROJECT_LEADER, "10").statusCode(), "only who leads");
        assertFalse(get("/gatherings", Role.FACILITATOR, "other").body().contains("Hemmelig"));
        assertTrue(get("/gatherings", Role.STEERING_GROUP, "10").body().contains("Hemmelig"));
    }
}
