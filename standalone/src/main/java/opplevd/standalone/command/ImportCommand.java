package opplevd.standalone.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import opplevd.standalone.run.Api;
import opplevd.standalone.run.ImportRequest;
import opplevd.standalone.run.PublishedRound;
import opplevd.standalone.run.Settings;
import opplevd.standalone.run.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "import", description = "Brings in answers collected elsewhere as a closed round and publishes it.")
public final class ImportCommand implements Callable<Integer> {
    @Option(names = "--round", required = true, description = "The round's name.")
    private String round = "";

    @Option(names = "--questionnaire", required = true, paramLabel = "Q.yaml")
    private Path questionnaire = Path.of("");

    @Option(names = "--units", required = true, paramLabel = "U.csv")
    private Path units = Path.of("");

    @Option(names = "--answers", required = true, paramLabel = "A.csv")
    private Path answers = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = Settings.from(System.getenv());
        ImportRequest request = new ImportRequest(round, questionnaire, units, answers);
        request.check();
        String token = new Tokens(settings).issue("secretariat", null);
        Api.Answer answer = request.send(new Api(settings.surveyUrl(), token), UploadProgress.of(System.err));
        if (!answer.succeeded()) {
            errors(answer).forEach(System.err::println);
            return 1;
        }
        new PublishedRound(settings, token, round).await(units);
        System.out.println("The round " + round + " is published: " + settings.reportUrl());
        return 0;
    }

    private static List<String> errors(Api.Answer answer) {
        List<String> lines = answer.body()
                .path("errors")
                .valueStream()
                .map(node -> node.asText())
                .toList();
        return lines.isEmpty() ? List.of(answer.problem()) : lines;
    }
}
