package opplevd.standalone.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "method",
        description = "Computes reference cases with the product's own statistics; prints one JSON object a file.")
public final class MethodCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "CASE.json", description = "Files of the shape in docs/method.md.")
    private List<String> files = List.of();

    @Override
    public Integer call() {
        return opplevd.standalone.method.MethodCommand.run(files, System.out, System.err);
    }
}
