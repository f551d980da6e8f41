package opplevd.report.gathering;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opplevd.kit.signin.Role;
import opplevd.report.Answers;
import opplevd.report.ReportInATest;
import opplevd.report.network.Sharing;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every level of sharing, in the room and outside it: the wall, phones, packs, minutes, what came of a promise, and what everybody
 * can read show nothing beyond it.
 */
class GatheringSharingTest {
    private static final String NAME = "Lyngdal";
    private static final String MOVED = "K er høyere enn da";
    private static final Pattern PICTURE = Pattern.compile("<h1.*?</h1>|<svg.*?</svg>", Pattern.DOTALL);

    private static ReportInATest report;
    private static String before;
    private static String now;

    @BeforeAll
    static void fiveMembersAndTwoGatherings() {
        report = new ReportInATest();
        List<String> names = List.of("Alta", NAME, "Nesna", "Oppdal", "Roan");
        for (int i = 0; i < names.size(); i++) {
            publish("before", "2025-11-20T12:00:00Z", i, names.get(i), 3);
            publish(
                    "shared",
                    "2026-11-20T12:00:00Z",
                    i,
                    names.get(i),
                    names.get(i).equals(NAME) ? 5 : 3);
        }
        report.put(
                "PUT",
                "/api/v1/networks/room",
                report.token(Role.SECRETARIAT, null),
                "{\"name\":\"Deling\",\"members\":[\"R1\",\"R2\",\"R3\",\"R4\",\"R5\"]}");
        // nobody is chosen to tell: that is a plan of people, and stands whatever is shared later
        report.shares("room", "R2", "shared", Sharing.WITHDRAWN);
        LocalDate today = report.context().getBean(Reminders.class).today();
        before = gathering("Forrige", today.minusDays(60), "before");
        now = gathering("Denne", today.plusDays(1), "shared");
        String theme = report.context().getBean(Agendas.class).of(found(before)).stream()
                .filter(item -> item.kind() == AgendaItem.Kind.THEME)
                .findFirst()
                .orElseThrow()
                .itemId();
        post(before + "/promises", "kind=COMMITMENT&text=Ringe&municipality=R2&item=" + theme);
        post(now + "/phones", "do=open");
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    private static void publish(String round, String at, int i, String name, int level) {
        Answers answers = new Answers(2);
        for (int k = 0; k < 40; k++) {
            answers.row(5, level, 4 + k % 2, level);
        }
        report.publishes(aPublication()
                .inRound(round)
                .publishedAt(at)
                .of("R" + (i + 1), name)
                .area("kindergarten", aUnit("unit-r" + (i + 1)).invited(60).answered(answers)));
    }

    private static void post(String path, String form) {
        assertEquals(303, facilitator(path, form).statusCode(), path);
    }

    private static HttpResponse<String> facilitator(String path, String form) {
        return report.post(path, report.token(Role.FACILITATOR, "room"), form);
    }

    private static String gathering(String title, LocalDate day, String round) {
        String form = "network=room&title=" + title + "&day=" + day + "&place=Her&round=kindergarten%2F" + round;
        String path = facilitator("/gatherings/new", form)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        post(path + "/agenda/proposal", "");
        return path;
    }

    private static Gathering found(String path) {
        return report.context()
                .getBean(GatheringRows.class)
                .find(path.substring(path.lastIndexOf('/') + 1))
                .orElseThrow();
    }

    /** Who reads, and whether they may be there. */
    enum Who {
        OWN(Role.PROJECT_LEADER, "R2", true),
        OWN_STEERING_GROUP(Role.STEERING_GROUP, "R2", true),
        FELLOW(Role.COORDINATOR, "R1", true),
        FACILITATOR(Role.FACILITATOR, "room", true),
        SECRETARIAT(Role.SECRETARIAT, null, true),
        OTHER_FACILITATOR(Role.FACILITATOR, "elsewhere", false),
        OTHER_COORDINATOR(Role.COORDINATOR, "X1", false),
        UNIT_LEADER(Role.UNIT_LEADER, "unit-r2", false),
        STAFF(Role.STAFF, "unit-r1", false),
        OPERATOR(Role.OPERATOR, null, false),
        SERVICE(Role.SERVICE, null, false);

        private final Role role;
        private final @Nullable String scope;
        private final boolean inside;

        Who(Role role, @Nullable String scope, boolean inside) {
            this.role = role;
            this.scope = scope;
            this.inside = inside;
        }

        String token() {
            return report.token(role, scope);
        }
    }

    /** How Lyngdal shares the round that is looked at, and whether two others are anonymous in it. */
    record Case(Sharing sharing, boolean amongAnonymous) {
        boolean isNamed() {
            return sharing.isNamed();
        }
    }

    static Stream<Case> cases() {
        return Stream.of(Sharing.values()).flatMap(one -> Stream.of(new Case(one, false), new Case(one, true)));
    }

    private static void set(Case one) {
        report.shares("room", "R2", "shared", one.sharing());
        for (String code : List.of("R4", "R5")) {
            report.shares("room", code, "shared", one.amongAnonymous() ? Sharing.ANONYMOUS : Sharing.NAMED);
        }
    }

    private static HttpResponse<String> page(String path, @Nullable String token) {
        return report.get(path, token, "Accept", "text/html", "Accept-Language", "nb");
    }

    /** The messages and pictures of a page: whoever may write has all members' names in a list beside them. */
    private static String pictures(String page) {
        return PICTURE.matcher(page).results().map(found -> found.group()).collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theWallAndPhonesNameOnlyWhoSharesByName(Case one) {
        set(one);
        for (Who who : Who.values()) {
            HttpResponse<String> wall = page(now + "/show", who.token());
            assertEquals(who.inside ? 200 : 404, wall.statusCode(), who.name());
            assertEquals(
                    who.inside && one.isNamed(), pictures(wall.body()).contains(NAME), one + " " + who + wall.body());
        }
        String phone = page("/g/" + found(now).code(), null).body();
        assertEquals(one.isNamed(), pictures(phone).contains(NAME), phone);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aPackNamesOnlyWhoSharesByName(Case one) throws Exception {
        set(one);
        for (Who who : Who.values()) {
            String pack = now + "/pack.pdf?municipality=R1";
            HttpResponse<byte[]> file = report.file(pack, who.token());
            assertEquals(who.inside ? 200 : 404, file.statusCode(), who.name());
            if (who == Who.FELLOW || who == Who.FACILITATOR) {
                String text = text(file.body());
                assertEquals(one.isNamed(), text.contains(NAME + ": K er høyere"), one + " " + who + text);
                assertEquals(one.isNamed(), text.contains(MOVED), one + " " + who + text);
                String minutes =
                        text(report.file(now + "/minutes.pdf", who.token()).body());
                assertFalse(minutes.contains("K er høyere") || minutes.matches(".*\\bK (var )?\\d.*"), minutes);
            }
        }
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whetherKHasMovedIsSaidOnlyOfWhoSharesBothRoundsByName(Case one) {
        set(one);
        for (Who who : Who.values()) {
            for (String path : List.of(now, now + "/show", before + "/minutes", before)) {
                HttpResponse<String> page = page(path, who.token());
                assertEquals(who.inside ? 200 : 404, page.statusCode(), who + path);
                boolean followsUp = path.startsWith(now);
                assertEquals(
                        who.inside && followsUp && one.isNamed(),
                        page.body().contains(MOVED),
                        one + " " + who + path + page.body());
                assertFalse(path.endsWith("minutes") && page.body().matches("(?s).*\\bK var \\d.*"), page.body());
            }
        }
        String phone = page("/g/" + found(now).code(), null).body();
        assertEquals(one.isNamed(), phone.contains(MOVED), phone);
    }

    /** What a municipality opens for everybody is its own choice, and no sharing in a network makes it. */
    @ParameterizedTest
    @MethodSource("cases")
    void nothingThatEverybodyReadsFollowsFromSharingInANetwork(Case one) {
        set(one);
        for (String path : List.of("/feeds/open.atom", "/feeds/open.atom?municipality=R2", "/open")) {
            HttpResponse<String> open = page(path, null);
            assertEquals(200, open.statusCode(), path);
            assertFalse(open.body().contains(NAME), path + open.body());
        }
        for (String path : List.of(
                "/open/R2",
                "/open/R2/data",
                "/open/R2/data.csv",
                "/open/R2/data.json",
                "/open/R2/areas/kindergarten")) {
            assertEquals(404, page(path, null).statusCode(), path);
        }
    }
}
