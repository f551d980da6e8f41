package opplevd.report.results;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.mysql.EmbeddedMysql;
import opplevd.report.APublication;
import opplevd.report.Answers;
import opplevd.report.SurveyInATest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedPullTest {
    private static int schemas;

    private final SurveyInATest survey = new SurveyInATest();
    private String schema;
    private String url;
    private ApplicationContext context;
    private FeedPull pull;

    @BeforeEach
    void anEmptyDatabase() {
        schema = "report_pull_" + schemas++;
        url = EmbeddedMysql.shared().schemaFor(schema, "secret");
        start();
    }

    @AfterEach
    void stop() {
        context.close();
        survey.close();
    }

    private void start() {
        context = ApplicationContext.run(Map.of(
                "datasources.default.url",
                url,
                "datasources.default.username",
                schema,
                "datasources.default.password",
                "secret",
                "opplevd.feed.pulling",
                "false"));
        pull = pullOf("survey");
    }

    private void restart() {
        context.close();
        start();
    }

    private FeedPull pullOf(String source) {
        return new FeedPull(
                new FeedSource(source, URI.create(survey.url()), "a token", null), context.getBean(Taking.class));
    }

    private static Answers answers(int respondents) {
        return new Answers(2).alike(respondents, 5, 4);
    }

    private static APublication dovre() {
        return aPublication()
                .of("3431", "Dovre")
                .area("kindergarten", aUnit("K1").answered(answers(12)));
    }

    private int count(String sql) {
        try (Connection connection = DriverManager.getConnection(url, schema, "secret");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM " + sql)) {
            result.next();
            return result.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private List<AreaInRound> served() {
        return context.getBean(Results.class)
                .areas(MunicipalityScope.every(context.getBean(Municipalities.class), "the test looks at everything"));
    }

    @Test
    void whatIsPublishedIsStoredOnceAndServed() {
        survey.publishes(dovre().line(1));
        assertTrue(pull.once());
        assertTrue(pull.once());
        assertEquals(1, served().size());
        AreaInRound area = served().get(0);
        assertEquals("Dovre", area.municipalityName());
        assertEquals("3431", area.municipalityCode());
        assertEquals("2026 autumn", area.roundName());
        PublishedArea read = context.getBean(Results.class).read(area);
        assertEquals(12, read.units().get(0).whole().n());
        assertEquals(48.0, read.units().get(0).whole().o());
        assertNotNull(read.units().get(0).item("respect").histogram());
        assertEquals(1, count("publication_version"));
    }

    /** Written by the survey-service's own counting of three units, the last two hidden. */
    @Test
    void aLineAsTheSurveyServiceWritesItIsTakenIn() throws IOException {
        survey.publishes(Files.readString(Path.of("src/test/resources/feed-example.ndjson"))
                .strip());
        assertTrue(pull.once(), this::trouble);
        PublishedArea area = context.getBean(Results.class).read(served().get(0));
        assertEquals(3, area.units().size());
        assertEquals(40, area.units().get(0).whole().n());
        assertFalse(area.units().get(1).whole().shown());
        assertEquals(22, Objects.requireNonNull(area.pooled().whole()).n());
        assertNotNull(area.pooled().contributed().items());
        assertEquals(
                List.of("respect", "listen", "outdoor"), area.questionnaire().itemKeys());
    }

    @Test
    void goesOnWhereItWasAfterARestart() {
        survey.publishes(dovre().line(1));
        pull.once();
        restart();
        survey.publishes(dovre().of("3432", "Lesja").line(2));
        assertTrue(pull.once());
        assertEquals(2, pull.state().seq());
        assertEquals(2, served().size());
    }

    /** What the pool throws then is of another kind than what a statement throws. */
    @Test
    void goesOnThoughNoConnectionIsToBeHad() throws SQLException {
        survey.publishes(dovre().line(1));
        DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class))
                .unwrap(HikariDataSource.class)
                .close();
        assertFalse(pull.once());
        assertTrue(trouble().startsWith("cannot be stored: "), this::trouble);
    }

    @Test
    void aRecordSentAgainChangesNothing() {
        survey.publishes(dovre().line(1)).publishes(dovre().of("3432", "Lesja").line(2));
        survey.repeating = true;
        assertTrue(pull.once());
        assertTrue(pull.once());
        assertEquals(2, count("publication_version"));
        assertNull(pull.state().trouble());
    }

    @Test
    void theSamePublicationAtALaterPlaceIsTheSamePublication() {
        survey.publishes(dovre().line(1)).publishes(dovre().line(2));
        assertTrue(pull.once());
        assertEquals(2, pull.state().seq());
        assertEquals(1, count("publication_version"));
    }

    @Test
    void otherContentUnderTheSameVersionIsRefused() {
        survey.publishes(dovre().line(1))
                .publishes(dovre().inRound("2026 spring")
                        .id(dovre().publicationId())
                        .line(2));
        assertFalse(pull.once());
        assertEquals(1, pull.state().seq());
        assertTrue(trouble().contains("is stored with other content"), trouble());
    }

    @Test
    void aRecordOutOfOrderIsRefused() {
        survey.publishes(dovre().line(2)).publishes(dovre().of("3432", "Lesja").line(1));
        survey.repeating = true;
        assertFalse(pull.once());
        assertTrue(trouble().contains("out of order"), trouble());
        assertEquals(1, count("publication"));
    }

    @Test
    void aRecordThatCannotBeReadHoldsItsSourceAndNoOther() {
        survey.publishes(dovre().line(1)).publishes("{\"seq\":2,\"kind\":\"POEM\",\"publication\":\"x\"}");
        survey.publishes(dovre().of("3432", "Lesja").line(3));
        assertFalse(pull.once());
        assertFalse(pull.once());
        assertEquals(1, served().size(), "nothing after it is read");
        assertTrue(pull.state().unreadable());
        try (SurveyInATest another = new SurveyInATest()) {
            another.publishes(dovre().of("3433", "Skjåk").line(1));
            FeedPull elsewhere = new FeedPull(
                    new FeedSource("another", URI.create(another.url()), null, null), context.getBean(Taking.class));
            assertTrue(elsewhere.once());
        }
        assertEquals(2, served().size());
        survey.replace(1, dovre().of("3434", "Lom").line(2));
        assertTrue(pull.once(), "and it goes on when the record can be read");
        assertEquals(4, served().size());
    }

    @Test
    void aHiddenScopeWithAFigureIsRefusedWhole() {
        String leaking = dovre().line(1)
                .replaceFirst("\"visibility\":\"SHOWN\",\"n\":12", "\"visibility\":\"PRIMARY\",\"n\":12");
        survey.publishes(leaking);
        assertFalse(pull.once());
        assertTrue(trouble().contains("a hidden scope (PRIMARY) carries figures"), trouble());
        assertEquals(0, count("publication") + count("unit") + count("published_area"));
    }

    @Test
    void fewerThanFiveAreRefused() {
        survey.publishes(
                dovre().line(1).replaceFirst("\"visibility\":\"SHOWN\",\"n\":12", "\"visibility\":\"SHOWN\",\"n\":4"));
        assertFalse(pull.once());
        assertTrue(trouble().contains("figures over 4 respondents"), trouble());
    }

    @Test
    void fieldsOfLaterVersionsAreIgnoredAndNotKept() {
        survey.publishes(dovre().line(1).replaceFirst("\"whole\":", "\"weather\":\"fine\",\"whole\":"));
        assertTrue(pull.once());
        assertEquals(0, count("published_area WHERE document LIKE '%weather%'"));
    }

    @Test
    void aCorrectionIsANewVersionWithItsReason() {
        survey.publishes(dovre().line(1));
        pull.once();
        survey.publishes(aPublication()
                .of("3431", "Dovre")
                .area("kindergarten", aUnit("K1").named("Solbakken").invited(50).answered(answers(12)))
                .corrected(2, "Wrong number of invited")
                .line(2));
        assertTrue(pull.once());
        AreaInRound area = served().get(0);
        assertEquals(2, area.version());
        assertEquals(
                "Solbakken",
                context.getBean(Results.class).read(area).units().get(0).name());
        assertEquals(2, count("publication_version"));
        assertEquals(1, count("unit WHERE name = 'Solbakken'"));
    }

    @Test
    void whatIsWithdrawnIsNoLongerServedAndItsNameMayBeUsedAgain() {
        survey.publishes(dovre().line(1)).publishes(dovre().withdrawal(2, 2));
        assertTrue(pull.once());
        assertEquals(List.of(), served());
        survey.publishes(dovre().roundId(UUID.randomUUID().toString())
                .id(UUID.randomUUID().toString())
                .line(3));
        assertTrue(pull.once());
        assertEquals(1, served().size());
    }

    @Test
    void aSourceThatIsAwayIsAskedAgainLater() {
        survey.status = 503;
        survey.publishes(dovre().line(1));
        assertFalse(pull.once());
        assertTrue(trouble().contains("answers 503"), trouble());
        assertFalse(pull.state().unreadable());
        survey.status = 200;
        assertTrue(pull.once());
        assertNull(pull.state().trouble());
        assertEquals(Duration.ofSeconds(2), FeedPull.longer(FeedPull.PAUSE));
        assertEquals(FeedPull.LONGEST_PAUSE, FeedPull.longer(FeedPull.longer(FeedPull.longer(FeedPull.PAUSE))));
    }

    @Test
    void aPublicationOfOneSourceCannotBeChangedByAnother() {
        survey.publishes(dovre().line(1));
        pull.once();
        FeedPull stranger = pullOf("stranger");
        assertFalse(stranger.once());
        assertTrue(String.valueOf(stranger.state().trouble()).contains("belongs to source survey"));
    }

    private String trouble() {
        return String.valueOf(pull.state().trouble());
    }

    private String released(long seq, String of) {
        return "{\"seq\":" + seq + ",\"kind\":\"COMMENTS\",\"publication\":\"01890000-0000-7000-8000-00000000c0de\""
                + ",\"version\":1,\"reason\":null,\"publishedAt\":\"2026-12-01T10:00:00Z\",\"of\":\"" + of
                + "\",\"unit\":\"" + unitId() + "\",\"comments\":[{\"text\":\"Hyggelig\",\"theme\":\"manner\","
                + "\"language\":\"nb\"},{\"text\":\"Kaldt\",\"theme\":\"content\",\"language\":\"nn\"}]}";
    }

    private String unitId() {
        return context.getBean(Results.class)
                .read(served().get(0))
                .units()
                .get(0)
                .id();
    }

    @Test
    void releasedCommentsAreStoredOnceAndReadWithTheirUnit() {
        survey.publishes(dovre().line(1));
        assertTrue(pull.once());
        AreaInRound area = served().get(0);
        survey.publishes(released(2, area.publication()));
        assertTrue(pull.once());
        assertTrue(pull.once());
        Results results = context.getBean(Results.class);
        UnitInRound unit = results.rounds(
                        unitId(),
                        MunicipalityScope.every(context.getBean(Municipalities.class), "the test looks at everything"))
                .get(0);
        assertEquals(
                List.of("Hyggelig", "Kaldt"),
                results.comments(unit).stream().map(ReleasedComment::text).toList());
        assertEquals(2, count("released_comment"));
    }

    @Test
    void commentsOnWhatWasNeverPublishedStopTheFeed() {
        survey.publishes(dovre().line(1));
        assertTrue(pull.once());
        survey.publishes(released(2, "01890000-0000-7000-8000-0000000000ff"));
        assertFalse(pull.once());
        assertEquals(0, count("released_comment"));
    }
}
