package opplevd.standalone.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "version", description = "Prints the version.")
public final class VersionCommand implements Runnable {
    /** The version of this program; the same as in pom.xml (a test compares them). */
    public static final String VERSION = "0.1.0";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().getOut().println("opplevd " + VERSION);
    }
}
