package opplevd.standalone.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import opplevd.standalone.method.MethodCheck;
import opplevd.standalone.run.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check-method",
        description =
                "Checks over your own answers whether experience or K tells better how satisfied people are on the whole,"
                        + " and in which order each puts the items.")
public final class CheckMethodCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ANSWERS.csv", description = "A row a respondent, as for import.")
    private Path file = Path.of("answers.csv");

    @Option(
            names = "--expectation",
            defaultValue = "F_",
            description = "What the columns of expectation begin with (default ${DEFAULT-VALUE}).")
    private String expectation = "F_";

    @Option(
            names = "--experience",
            defaultValue = "O_",
            description = "What the columns of experience begin with (default ${DEFAULT-VALUE}).")
    private String experience = "O_";

    @Option(
            names = "--whole",
            split = ",",
            defaultValue = "direct",
            description = "The columns about the whole; of several the mean (default ${DEFAULT-VALUE}).")
    private List<String> whole = List.of("direct");

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            MethodCheck.run(file, new MethodCheck.Columns(expectation, experience, whole), out::println);
        } catch (IllegalArgumentException bad) {
            throw new Trouble(String.valueOf(bad.getMessage()), bad);
        }
        out.flush();
        return 0;
    }
}
