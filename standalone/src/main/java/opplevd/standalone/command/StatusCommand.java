package opplevd.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.Callable;
import opplevd.standalone.run.Api;
import opplevd.standalone.run.RunState;
import opplevd.standalone.run.Secrets;
import opplevd.standalone.run.Settings;
import opplevd.standalone.run.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "status", description = "Says whether Opplevd is running; exit code 0 when it is, 3 when not.")
public final class StatusCommand implements Callable<Integer> {
    private static final int NOT_RUNNING = 3;

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Override
    public Integer call() {
        Settings settings = Settings.from(System.getenv());
        Optional<RunState> state = RunState.running(settings);
        String word = state.isEmpty() ? "stopped" : state.get().ready() ? "running" : "starting";
        if (json) {
            System.out.println(asJson(settings, state, word));
        } else {
            System.out.println("Opplevd is " + word
                    + (state.isEmpty() ? "." : ": " + settings.surveyUrl() + " and " + settings.reportUrl()));
        }
        return word.equals("running") ? 0 : NOT_RUNNING;
    }

    private static ObjectNode asJson(Settings settings, Optional<RunState> state, String word) {
        ObjectNode status = JsonNodeFactory.instance
                .objectNode()
                .put("survey", settings.surveyUrl())
                .put("report", settings.reportUrl())
                .put("database", database(settings, state))
                .put("state", word);
        state.ifPresent(running -> status.putObject("pids")
                .put("survey", running.survey())
                .put("report", running.report())
                .put("database", running.database()));
        if (word.equals("running")) {
            openLink(settings).ifPresent(link -> status.set("openLink", link));
        }
        return status;
    }

    private static String database(Settings settings, Optional<RunState> state) {
        String hosts = settings.databaseHosts();
        return hosts != null
                ? hosts
                : state.map(running -> "127.0.0.1:" + running.databasePort()).orElse("embedded");
    }

    private static Optional<JsonNode> openLink(Settings settings) {
        try {
            Api.Answer answer =
                    new Api(settings.surveyUrl(), Secrets.in(settings).operator()).get("/api/v1/open-links");
            return answer.succeeded() && answer.body().size() > 0
                    ? Optional.of(answer.body().get(0))
                    : Optional.empty();
        } catch (Trouble e) {
            return Optional.empty();
        }
    }
}
