package opplevd.report.benchmark;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static opplevd.report.ReferenceCase.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.Role;
import opplevd.report.Answers;
import opplevd.report.Ids;
import opplevd.report.ReportInATest;
import opplevd.report.network.Sharing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every level of sharing, read by everybody: nothing is shown beyond it, on pages or by the API. */
class SharingTest {
    private static final String NAME = "Lyngdal";
    private static final String PAGE = "/networks/sharing?round=shared&area=kindergarten";
    private static final String API = "/api/v1/networks/sharing/rounds/shared/areas/kindergarten/benchmark";
    private static final String AREA = "/api/v1/rounds/shared/municipalities/S2/areas/kindergarten/quality";

    private static ReportInATest report;

    @BeforeAll
    static void fiveMembers() {
        report = new ReportInATest();
        Answers answers = new Answers(2).alike(10, 5, 4).alike(5, 4, 5).alike(3, 6, 3);
        List<String> names = List.of("Alta", NAME, "Nesna", "Oppdal", "Roan");
        for (int i = 0; i < names.size(); i++) {
            report.publishes(aPublication()
                    .inRound("before")
                    .publishedAt("2025-11-20T12:00:00Z")
                    .of("S" + (i + 1), names.get(i))
                    .area(
                            "kindergarten",
                            aUnit("unit-s" + (i + 1)).named("I " + names.get(i)).answered(answers)));
            report.publishes(aPublication()
                    .inRound("shared")
                    .of("S" + (i + 1), names.get(i))
                    .area(
                            "kindergarten",
                            aUnit("unit-s" + (i + 1)).named("I " + names.get(i)).answered(answers)));
        }
        report.put(
                "PUT",
                "/api/v1/networks/sharing",
                report.token(Role.SECRETARIAT, null),
                "{\"name\":\"Deling\",\"members\":[\"S1\",\"S2\",\"S3\",\"S4\",\"S5\"]}");
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    /** Who reads, and what they are to Lyngdal. */
    enum Who {
        OWN_COORDINATOR(Role.COORDINATOR, "S2"),
        OWN_STEERING_GROUP(Role.STEERING_GROUP, "S2"),
        FELLOW_COORDINATOR(Role.COORDINATOR, "S1"),
        FELLOW_STEERING_GROUP(Role.STEERING_GROUP, "S1"),
        FELLOW_PROJECT_LEADER(Role.PROJECT_LEADER, "S1"),
        FACILITATOR(Role.FACILITATOR, "sharing"),
        EVERY_FACILITATOR(Role.FACILITATOR, null),
        SECRETARIAT(Role.SECRETARIAT, null),
        OTHER_FACILITATOR(Role.FACILITATOR, "elsewhere"),
        OTHER_COORDINATOR(Role.COORDINATOR, "X1"),
        UNIT_LEADER(Role.UNIT_LEADER, "unit-s1"),
        STAFF(Role.STAFF, "unit-s1"),
        OPERATOR(Role.OPERATOR, null),
        SERVICE(Role.SERVICE, null);

        final Role role;
        final @Nullable String scope;

        Who(Role role, @Nullable String scope) {
            this.role = role;
            this.scope = scope;
        }

        boolean isOwn() {
            return this == OWN_COORDINATOR || this == OWN_STEERING_GROUP;
        }

        boolean isFellow() {
            return name().startsWith("FELLOW");
        }

        boolean leads() {
            return this == FACILITATOR || this == EVERY_FACILITATOR;
        }

        boolean isOutside() {
            return !isOwn() && !isFellow() && !leads() && this != SECRETARIAT;
        }
    }

    /** A level, with two others that are anonymous too or none, and a reader. */
    record Case(Sharing sharing, boolean amongAnonymous, Who who) {
        boolean compared() {
            return sharing.isNamed() || (sharing == Sharing.ANONYMOUS && amongAnonymous);
        }

        /** Fewer than three anonymous are left out, and fewer than three in all are not compared. */
        int members() {
            int others = amongAnonymous && sharing != Sharing.ANONYMOUS ? 2 : 4;
            int all = others + (compared() ? 1 : 0);
            return all < 3 ? 0 : all;
        }

        boolean namesIt() {
            return sharing.isNamed() || (compared() && (who.isOwn() || who == Who.SECRETARIAT));
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Sharing sharing : Sharing.values()) {
            for (boolean among : new boolean[] {false, true}) {
                for (Who who : Who.values()) {
                    cases.add(new Case(sharing, among, who));
                }
            }
        }
        return cases.stream();
    }

    private static void choose(String round, String code, Sharing sharing) {
        report.shares("sharing", code, round, sharing);
    }

    private static void set(Case one) {
        set("shared", one);
    }

    private static void set(String round, Case one) {
        choose(round, "S2", one.sharing());
        choose(round, "S4", one.amongAnonymous() ? Sharing.ANONYMOUS : Sharing.NAMED);
        choose(round, "S5", one.amongAnonymous() ? Sharing.ANONYMOUS : Sharing.NAMED);
    }

    private static HttpResponse<String> get(String path, Who who, String accept) {
        return report.get(path, report.token(who.role, who.scope), "Accept", accept, "Accept-Language", "nb");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingIsShownBeyondWhatIsShared(Case one) {
        set(one);
        nothingMore(one, PAGE, API);
        nothingMore(one, PAGE + "&scope=DIMENSION-manner", API + "?scope=DIMENSION-manner");
        nothingMore(one, PAGE + "&scope=ITEM-respect", API + "?scope=ITEM-respect");
    }

    private static void nothingMore(Case one, String pagePath, String apiPath) {
        HttpResponse<String> page = get(pagePath, one.who(), "text/html");
        HttpResponse<String> api = get(apiPath, one.who(), "application/json");
        if (one.who().isOutside()) {
            assertEquals(404, page.statusCode());
            assertEquals(404, api.statusCode());
            return;
        }
        if (one.who().isOwn() && one.sharing() == Sharing.WITHDRAWN) {
            assertTrue(page.body().contains("Dere deler ikke resultatene"), page.body());
            assertEquals(404, api.statusCode());
            return;
        }
        assertEquals(one.namesIt(), page.body().contains(NAME), page.body());
        assertTrue(page.body().contains("Deling styrer hva Opplevd viser. Andre kan likevel be kommunen om innsyn."));
        assertEquals(one.namesIt(), api.body().contains(NAME), api.body());
        assertFalse(!one.namesIt() && api.body().contains("unit-s2"), "a unit's code tells whose it is");
        assertEquals(
                one.members(), at(ReportInATest.parse(api.body()), "members").size());
        assertEquals(
                one.members() > 0,
                page.body().contains(">Plass blant " + one.members() + "</text>"),
                "a place is one among those that are shown: " + page.body());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anEarlierRoundIsShownNoFurtherThanItIsShared(Case one) {
        set(new Case(Sharing.NAMED, false, one.who()));
        set("before", one);
        HttpResponse<String> page = get(PAGE, one.who(), "text/html");
        if (one.who().isOutside()) {
            assertEquals(404, page.statusCode());
            return;
        }
        assertTrue(page.body().contains(">" + NAME + "</th><td>shared</td>") == (one.members() > 0 && !takesBack(one)));
        assertEquals(
                one.namesIt() && one.members() > 0,
                page.body().contains(">" + NAME + "</th><td>before</td>"),
                page.body());
    }

    /** Whoever does not share a round does not see the others' in it: then there is one round, and no development. */
    private static boolean takesBack(Case one) {
        return one.who().isOwn() && one.sharing() == Sharing.WITHDRAWN;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFacilitatorReadsTheAreasOfThoseAloneWhoShareByName(Case one) {
        set(one);
        int expected = one.who().isOwn()
                        || one.who() == Who.SECRETARIAT
                        || (one.who().leads() && one.sharing().isNamed())
                ? 200
                : 404;
        assertEquals(expected, get(AREA, one.who(), "application/json").statusCode());
    }

    /** What Lyngdal shares, and what all the others do. */
    record Open(Sharing sharing, Sharing others) {
        boolean isOpen() {
            return others == Sharing.PUBLIC && sharing != Sharing.NAMED;
        }
    }

    static Stream<Open> open() {
        return Stream.of(Sharing.values())
                .flatMap(one -> Stream.of(Sharing.values()).map(others -> new Open(one, others)));
    }

    @ParameterizedTest
    @MethodSource("open")
    void everybodySeesAComparisonOnlyWhereAllThatAreShownChoseSo(Open one) {
        choose("shared", "S2", one.sharing());
        for (String code : List.of("S1", "S3", "S4", "S5")) {
            choose("shared", code, one.others());
        }
        for (String scope : List.of("", "&scope=ITEM-respect")) {
            HttpResponse<String> page = report.get(
                    "/open/networks/sharing?round=shared&area=kindergarten" + scope,
                    null,
                    "Accept",
                    "text/html",
                    "Accept-Language",
                    "nb");
            assertEquals(one.isOpen() ? 200 : 404, page.statusCode(), page.body());
            assertEquals(
                    one.isOpen() && one.sharing() == Sharing.PUBLIC, page.body().contains(NAME));
            assertEquals(one.isOpen(), page.body().contains("Nesna"));
            assertFalse(page.body().contains("I Nesna"), "single units are not shown to everybody");
        }
        String inside = get(PAGE, Who.SECRETARIAT, "text/html").body();
        assertEquals(one.isOpen(), inside.contains("Denne sammenligningen kan alle se"));
        choose("shared", "S1", Sharing.NAMED);
        choose("shared", "S3", Sharing.NAMED);
    }

    @Test
    void aChoiceOnThePageHoldsAtOnceAndIsKept() {
        set(new Case(Sharing.NAMED, false, Who.SECRETARIAT));
        String id = report.context()
                .getBean(Municipalities.class)
                .ofCode("S2")
                .iterator()
                .next();
        String form = "sharing=withdrawn&round=" + Ids.of("round shared") + "&municipality=" + id;
        String own = report.token(Role.PROJECT_LEADER, "S2");
        assertEquals(303, report.post("/networks/sharing/sharing", own, form).statusCode());
        assertFalse(get(API, Who.FELLOW_COORDINATOR, "application/json").body().contains(NAME));
        String page = get("/networks/sharing/sharing", Who.OWN_COORDINATOR, "text/html")
                .body();
        assertTrue(page.contains("Ikke delt") && page.contains("Tidligere valg"), page);
        assertEquals(
                404,
                report.post("/networks/sharing/sharing", report.token(Role.COORDINATOR, "S1"), form)
                        .statusCode(),
                "nobody chooses for another municipality");
    }
}
