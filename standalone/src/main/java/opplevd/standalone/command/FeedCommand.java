package opplevd.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import opplevd.standalone.run.Api;
import opplevd.standalone.run.Settings;
import opplevd.standalone.run.Tokens;
import opplevd.standalone.run.Trouble;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Published results by file, between installations that can't be connected. */
@Command(
        name = "feed",
        description = "Published results as a signed file, where two installations can't be connected.",
        subcommands = {FeedCommand.Export.class, FeedCommand.Take.class, CommandLine.HelpCommand.class})
public final class FeedCommand implements Runnable {
    private static final String NDJSON = "application/x-ndjson";

    @Override
    public void run() {
        throw new Trouble("feed needs a word more: export FILE, or take FILE --source NAME.");
    }

    @Command(name = "export", description = "Writes everything that was published here to a signed file.")
    static final class Export implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "A file that is not there yet.")
        private Path file = Path.of("");

        @Override
        public Integer call() throws IOException, InterruptedException {
            Settings settings = Settings.from(System.getenv());
            if (Files.exists(file)) {
                throw new Trouble(file + " is there already: name a file that is not.");
            }
            Api survey = new Api(settings.surveyUrl(), new Tokens(settings).issue("service", null));
            HttpRequest request = survey.request("/api/v1/published/file")
                    .setHeader("Accept", NDJSON)
                    .build();
            try (HttpClient http = HttpClient.newHttpClient()) {
                HttpResponse<Path> answer = http.send(
                        request,
                        HttpResponse.BodyHandlers.ofFile(
                                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
                if (answer.statusCode() != 200) {
                    Files.delete(file);
                    throw new Trouble(
                            "The survey-service answers " + answer.statusCode() + ": ./opplevd status tells.");
                }
                System.out.println("Everything published here is in " + file + ", signed with the key "
                        + answer.headers().firstValue("Opplevd-Key").orElse("?")
                        + ". Tell the receiver this key by another way than the file.");
            }
            return 0;
        }
    }

    @Command(name = "take", description = "Verifies a signed file and takes in the results that are new in it.")
    static final class Take implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "A file that another installation's export wrote.")
        private Path file = Path.of("");

        @Option(
                names = "--source",
                required = true,
                description = "Whose file it is: NAME of OPPLEVD_FEED_FILES_NAME_KEY, in small letters.")
        private String source = "";

        @Override
        public Integer call() throws IOException {
            Settings settings = Settings.from(System.getenv());
            if (!Files.isReadable(file)) {
                throw new Trouble(file + " can't be read.");
            }
            if (!source.matches("[a-z0-9-]+")) {
                throw new Trouble("--source " + source + " is no name of a source: small letters, digits and hyphens.");
            }
            Api report = new Api(settings.reportUrl(), new Tokens(settings).issue("operator", null));
            Api.Answer answer = report.send(report.request("/api/v1/feed-files/" + source)
                    .header("Content-Type", NDJSON)
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build());
            if (answer.status() == 404) {
                throw new Trouble("No source is called " + source + ": set OPPLEVD_FEED_FILES_"
                        + source.toUpperCase(java.util.Locale.ROOT) + "_KEY to the other installation's key and start"
                        + " again.");
            }
            if (!answer.succeeded()) {
                throw new Trouble(answer.problem());
            }
            JsonNode taken = answer.body();
            System.out.println("Read " + taken.path("lines").asInt() + " records of " + source
                    + "; what was new has been taken in.");
            return 0;
        }
    }
}
