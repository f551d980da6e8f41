package opplevd.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import opplevd.standalone.run.Api;
import opplevd.standalone.run.ImportRequest;
import opplevd.standalone.run.PublishedRound;
import opplevd.standalone.run.Secrets;
import opplevd.standalone.run.Settings;
import opplevd.standalone.run.Tokens;
import opplevd.standalone.run.Trouble;

/** Fills a running installation with simulated data; a demo that was killed half-way goes on where it stopped. */
public final class Demo {
    /** The demo accounts' password: they are on this machine only. */
    public static final String PASSWORD = "prøv-opplevd-2026";

    private final Settings settings;
    private final Consumer<String> say;

    public Demo(Settings settings, Consumer<String> say) {
        this.settings = settings;
        this.say = say;
    }

    /** One account of the demo. */
    private record Account(String email, String name, String role, String scope, String comesTo) {}

    private static final List<Account> ACCOUNTS = List.of(
            new Account(
                    "leder@demo.example",
                    "Enhetsleder, Solstua barnehage",
                    "unit-leader",
                    "3431-bhg-01",
                    "a unit's report"),
            new Account(
                    "ansatt@demo.example", "Ansatt, Solstua barnehage", "staff", "3431-bhg-01", "proposes measures"),
            new Account(
                    "styringsgruppe@demo.example",
                    "Styringsgruppen, Dovre",
                    "steering-group",
                    "3431",
                    "a municipality, as all parties see it"),
            new Account(
                    "koordinator@demo.example", "Kvalitetskoordinator, Dovre", "coordinator", "3431", "a municipality"),
            new Account("veileder@demo.example", "Veileder, Nettverk Dalene", "facilitator", "dalene", "a network"),
            new Account(
                    "prosjektleder@demo.example", "Prosjektleder, Dovre", "project-leader", "3431", "its gatherings"),
            new Account("sekretariat@demo.example", "Programsekretariatet", "secretariat", "", "everything published"),
            new Account("drift@demo.example", "Drift", "operator", "", "accounts and settings"));

    /** Everything that is not there yet: closed rounds, networks, accounts, an open round. */
    public void fill() throws InterruptedException {
        Path folder = settings.home().resolve("demo");
        Path done = folder.resolve("filled");
        if (Files.exists(done)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            String token = new Tokens(settings).issue("secretariat", null);
            importRounds(folder, token);
            networks(token);
            new DemoGatherings(new Api(settings.reportUrl(), token)).hold(LocalDate.now(ZoneId.of("Europe/Oslo")));
            new OpenRound(settings, token).open();
            say.accept("Simulated data: residents answer");
            new DemoCourse(settings).make();
            accounts();
            say.accept("Simulated data: measures and sick leave");
            new DemoMeasures(settings).make();
            new DemoOtherGoals(settings).make();
            new DemoSickLeave(settings).make();
            new DemoOpenResults(settings).open();
            new DemoDeviations(settings).make();
            Files.createFile(done);
        } catch (IOException e) {
            throw new Trouble(
                    "The demo's data could not be written (" + e.getMessage() + "): free some space and start again.",
                    e);
        }
    }

    private void importRounds(Path folder, String token) throws IOException, InterruptedException {
        int count = DemoArea.ALL.size() * DemoRound.YEARS.size();
        int number = 0;
        Api survey = new Api(settings.surveyUrl(), token);
        for (int year : DemoRound.YEARS) {
            for (DemoArea area : DemoArea.ALL) {
                DemoRound round = new DemoRound(area, year);
                number++;
                say.accept("Simulated data: " + round.name() + " (" + number + " of " + count + ")");
                importRound(round, folder, survey);
            }
        }
        DemoRound last = new DemoRound(DemoArea.ALL.getLast(), DemoRound.YEARS.getLast());
        new PublishedRound(settings, token, last.name()).await(folder.resolve("units.csv"));
        Files.deleteIfExists(folder.resolve("units.csv"));
    }

    private void importRound(DemoRound round, Path folder, Api survey) throws IOException {
        Path units = folder.resolve("units.csv");
        Path answers = folder.resolve("answers.csv");
        round.write(units, answers);
        Api.Answer answer = new ImportRequest(round.name(), round.questionnaire(settings), units, answers)
                .send(survey, new Quiet());
        Files.deleteIfExists(answers);
        if (!answer.succeeded()) {
            throw new Trouble("The demo's round " + round.name() + " was refused: " + answer.problem() + " "
                    + answer.body().path("errors"));
        }
    }

    private void networks(String token) {
        Api report = new Api(settings.reportUrl(), token);
        for (DemoMunicipality.Network network : DemoMunicipality.NETWORKS) {
            ObjectNode body = JsonNodeFactory.instance
                    .objectNode()
                    .put("key", network.key())
                    .put("name", network.name());
            ArrayNode members = body.putArray("members");
            network.members().forEach(member -> members.add(member.code()));
            report.put("/api/v1/networks/" + network.key(), body);
        }
    }

    private void accounts() {
        Api operator = new Api(settings.surveyUrl(), Secrets.in(settings).operator());
        for (Account account : ACCOUNTS) {
            ObjectNode body = JsonNodeFactory.instance
                    .objectNode()
                    .put("email", account.email())
                    .put("name", account.name())
                    .put("password", PASSWORD);
            ObjectNode grant = body.putArray("grants").addObject().put("role", account.role());
            if (!account.scope().isEmpty()) {
                grant.put("scope", account.scope());
            }
            Api.Answer answer = operator.tryPost("/api/v1/accounts", body);
            if (!answer.succeeded() && answer.status() != 409) {
                throw new Trouble("The demo's account " + account.email() + " was refused: " + answer.problem());
            }
        }
    }

    /** What to tell the person at the terminal: who can sign in, and where a resident answers. */
    public List<String> signIns() {
        List<String> lines = new java.util.ArrayList<>(List.of("", "Sign in with the password " + PASSWORD + " as"));
        for (Account account : ACCOUNTS) {
            lines.add("  %-28s %s (%s)".formatted(account.email(), account.comesTo(), account.name()));
        }
        lines.addAll(List.of("", "A unit leader's report:   " + settings.reportUrl() + "/units/3431-bhg-01"));
        lines.add("A network compares:       " + settings.reportUrl() + "/networks/dalene");
        lines.add("Its gatherings:           " + settings.reportUrl() + "/gatherings");
        JsonNode links = new Api(settings.surveyUrl(), Secrets.in(settings).operator())
                .get("/api/v1/open-links")
                .body();
        if (links.size() > 0) {
            lines.add("A resident answers:       " + links.get(0).path("url").asText());
        }
        lines.add("What was sent:           " + settings.surveyUrl() + "/demo/mailbox");
        return lines;
    }

    private static final class Quiet implements ImportRequest.UploadListener {
        @Override
        public void begins(long bytes) {}

        @Override
        public void sent(long bytes) {}

        @Override
        public void ends() {}
    }
}
