package opplevd.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import opplevd.standalone.run.Api;
import opplevd.standalone.run.ImportRequest;
import opplevd.standalone.run.RunState;
import opplevd.standalone.run.Settings;
import opplevd.standalone.run.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A report-service that reads two installations' results, by connection and by signed file, gives the figures that one
 * installation with everybody's answers gives.
 */
class FederationTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ALL = List.of("F1", "F2", "F3", "F4");

    private static final ImportRequest.UploadListener SILENT = new ImportRequest.UploadListener() {
        @Override
        public void begins(long bytes) {}

        @Override
        public void sent(long bytes) {}

        @Override
        public void ends() {}
    };

    @TempDir
    private static Path folder;

    /** Everybody in one installation. */
    private static final RunningOpplevd ONE = RunningOpplevd.demo();

    /** Two municipalities with a survey-service of their own. */
    private static RunningOpplevd theirs;

    /** Two municipalities whose report-service reads the others too. */
    private static CommandLineInATest ours;

    @BeforeAll
    static void twoInstallations() throws Exception {
        theirs = RunningOpplevd.on(RunningOpplevd.settings(folder.resolve("theirs")));
        Path token = Files.writeString(folder.resolve("token"), theirs.token("service", ""));
        ours = new CommandLineInATest(RunningOpplevd.settings(folder.resolve("ours")))
                .with("OPPLEVD_FEED_SOURCES_THEIRS_URL", theirs.surveyUrl())
                .with("OPPLEVD_FEED_SOURCES_THEIRS_TOKEN_FILE", token.toString());
        assertEquals("", ours.run("start").errors());
        network(ONE.report("secretariat", ""));
        network(new Api(ours.settings().reportUrl(), new Tokens(ours.settings()).issue("secretariat", null)));
    }

    @AfterAll
    static void stop() throws Exception {
        ours.run("stop");
        theirs.close();
    }

    @Test
    void figuresOfTwoInstallationsEqualThoseOfOne() throws Exception {
        published("in two", List.of("F1", "F2"), List.of("F3", "F4"));
        assertEquals(figures(one(), "in two"), figures(together(), "in two"));
    }

    @Test
    void whatIsPublishedWhileOneIsDownComesWhenItIsBack() throws Exception {
        published("before", List.of("F1", "F2"), List.of("F3", "F4"));
        kill(theirs.processes().survey());
        assertEquals(4, figures(together(), "before").path("members").size(), "what came is still served");
        kill(RunState.read(ours.settings()).orElseThrow().report());
        published("after", List.of("F1", "F2"), List.of("F3", "F4"));
        assertEquals(figures(one(), "after"), figures(together(), "after"));
    }

    /** One of the three that work together. */
    enum Part {
        OUR_SURVEYS,
        THEIR_SURVEYS,
        REPORTS;

        long process() {
            RunState state = this == THEIR_SURVEYS
                    ? theirs.processes()
                    : RunState.read(ours.settings()).orElseThrow();
            return this == REPORTS ? state.report() : state.survey();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whicheverIsKilledStartsAgainAndFiguresAreThoseOfOne(Part part) throws Exception {
        published("until " + part, List.of("F1", "F2"), List.of("F3", "F4"));
        long process = part.process();
        kill(process);
        published("after " + part, List.of("F1", "F2"), List.of("F3", "F4"));
        for (String round : List.of("until " + part, "after " + part)) {
            assertEquals(figures(one(), round), figures(together(), round), round);
        }
        assertNotEquals(process, part.process(), "it was another process that gave them");
    }

    private static void kill(long process) {
        ProcessHandle part = ProcessHandle.of(process).orElseThrow();
        part.destroyForcibly();
        part.onExit().join();
    }

    @Test
    void aSignedFileBringsTheSameAndAChangedOneNothing() throws Exception {
        CommandLineInATest their = new CommandLineInATest(theirs.settings());
        send(theirs.survey("secretariat", ""), "by file", List.of("F3", "F4"));
        Path file = folder.resolve("feed.ndjson");
        String said = their.run("feed", "export", file.toString()).says();
        String key = said.replaceFirst("(?s).*signed with the key ([A-Za-z0-9_-]{43})\\..*", "$1");
        CommandLineInATest reader = new CommandLineInATest(RunningOpplevd.settings(folder.resolve("reader")))
                .with("OPPLEVD_FEED_FILES_THEIRS_KEY", key)
                .with("OPPLEVD_FEED_FILES_STRANGERS_KEY", "A".repeat(43));
        assertEquals("", reader.run("start").errors());
        try {
            Path changed = Files.writeString(
                    folder.resolve("changed.ndjson"), Files.readString(file).replaceFirst("\"n\":\\d+", "\"n\":99"));
            assertTrue(reader.run("feed", "take", changed.toString(), "--source", "theirs")
                    .errors()
                    .contains("changed"));
            assertTrue(reader.run("feed", "take", file.toString(), "--source", "strangers")
                    .errors()
                    .contains("key"));
            Api report =
                    new Api(reader.settings().reportUrl(), new Tokens(reader.settings()).issue("secretariat", null));
            assertEquals(0, report.get("/api/v1/rounds").body().size(), "nothing was stored");
            for (int twice = 0; twice < 2; twice++) {
                assertEquals(
                        "",
                        reader.run("feed", "take", file.toString(), "--source", "theirs")
                                .errors());
            }
            String quality = "/api/v1/rounds/by%20file/municipalities/F3/areas/kindergarten/quality";
            assertEquals(
                    theirs.report("secretariat", "").get(quality).body().path("overall"),
                    report.get(quality).body().path("overall"));
        } finally {
            reader.run("stop");
        }
    }

    private static Api one() {
        return ONE.report("secretariat", "");
    }

    private static Api together() {
        return new Api(ours.settings().reportUrl(), new Tokens(ours.settings()).issue("secretariat", null));
    }

    private static void network(Api secretariat) {
        ObjectNode network = JSON.createObjectNode().put("name", "Fire sammen");
        ALL.forEach(network.putArray("members")::add);
        secretariat.put("/api/v1/networks/federated", network);
    }

    /** The same answers in one installation, and divided between two. */
    private static void published(String round, List<String> here, List<String> there) throws Exception {
        List<String> all = new ArrayList<>(here);
        all.addAll(there);
        send(ONE.survey("secretariat", ""), round, all);
        Settings settings = ours.settings();
        await(settings.surveyUrl());
        send(new Api(settings.surveyUrl(), new Tokens(settings).issue("secretariat", null)), round, here);
        await(theirs.surveyUrl());
        send(theirs.survey("secretariat", ""), round, there);
    }

    private static void await(String survey) throws InterruptedException {
        Crowd.whenItAnswers(new Api(survey, ""), "/health/readiness");
    }

    private static void send(Api api, String round, List<String> municipalities) throws IOException {
        Path to = Files.createDirectories(folder.resolve(round + municipalities));
        Path questionnaire = Files.writeString(to.resolve("q.yaml"), """
                key: federated
                title: {en: Federated}
                scale: {min: 1, max: 6}
                dimensions: [{key: manner, title: {en: Manner}}]
                items: [{key: a, dimension: manner, text: {en: One}}, {key: b, dimension: manner, text: {en: Two}}]
                """);
        StringBuilder units = new StringBuilder("municipality_code,municipality,service_area,unit,unit_name,invited\n");
        StringBuilder answers = new StringBuilder("unit,respondent,F_a,O_a,F_b,O_b\n");
        for (String code : municipalities) {
            Random draw = new Random(code.hashCode() + (long) round.hashCode());
            for (int unit = 1; unit <= 4; unit++) {
                String name = code + "-" + unit;
                units.append("%s,Kommune %s,kindergarten,%s,Enhet %s,40%n".formatted(code, code, name, name));
                for (int i = 0; i < 12; i++) {
                    answers.append("%s,%d,%d,%d,%d,%d%n"
                            .formatted(
                                    name,
                                    i,
                                    3 + draw.nextInt(4),
                                    1 + draw.nextInt(6),
                                    2 + draw.nextInt(5),
                                    1 + draw.nextInt(6)));
                }
            }
        }
        Api.Answer answer = new ImportRequest(
                        round,
                        questionnaire,
                        Files.writeString(to.resolve("units.csv"), units),
                        Files.writeString(to.resolve("answers.csv"), answers))
                .send(api, SILENT);
        assertTrue(answer.succeeded(), () -> answer.status() + ": " + answer.body());
    }

    /** The comparison once every member is there, without the ids, which each installation makes for itself. */
    private static JsonNode figures(Api api, String round) throws InterruptedException {
        String path = "/api/v1/networks/federated/rounds/%s/areas/kindergarten/benchmark"
                .formatted(RunningOpplevd.encoded(round));
        for (Instant until = Instant.now().plus(Duration.ofSeconds(60));
                Instant.now().isBefore(until); ) {
            JsonNode body = Crowd.whenItAnswers(api, path);
            if (body.path("members").size() == ALL.size()) {
                body.path("members").forEach(member -> ((ObjectNode) member).remove("id"));
                return body;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new AssertionError("the members are not there within a minute: " + path);
    }
}
