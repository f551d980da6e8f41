package opplevd.standalone.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import opplevd.standalone.simulation.Simulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "simulate",
        description =
                "Makes up networks whose true figures are known, and prints how often the method errs and what it finds.")
public final class SimulateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--networks",
            defaultValue = "4000",
            description = "How many of each kind (default ${DEFAULT-VALUE}).")
    private int networks;

    @Option(names = "--seed", defaultValue = "1", description = "The same seed gives the same table.")
    private long seed;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Simulation.table(networks, seed, line -> {
            out.println(line);
            out.flush();
        });
        return 0;
    }
}
