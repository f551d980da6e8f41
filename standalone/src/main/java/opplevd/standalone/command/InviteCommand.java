package opplevd.standalone.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import opplevd.standalone.run.Invitation;
import opplevd.standalone.run.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets the first people in; later an operator or a coordinator invites on the page of accounts. */
@Command(
        name = "invite",
        description = "Makes an account and prints the link by which its owner chooses a password. Such as:"
                + " ./opplevd invite kari@lom.kommune.no --name \"Kari Nordmann\" --role coordinator --scope 3434")
public final class InviteCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "EMAIL", description = "The address to sign in with.")
    private String email = "";

    @Option(names = "--name", required = true, description = "The person's name.")
    private String name = "";

    @Option(names = "--role", required = true, description = "coordinator, facilitator, secretariat, operator, …")
    private String role = "";

    @Option(names = "--scope", description = "Municipality code, unit code or network key.")
    private @Nullable String scope;

    @Override
    public Integer call() {
        RoleOption.check(role, scope);
        RoleOption.checkMunicipality(role, scope);
        String link = new Invitation(email, name, role, scope).send(Settings.from(System.getenv()));
        PrintWriter out = spec.commandLine().getOut();
        out.println("Send this link to " + name + ". It works once, within 7 days:");
        out.println(link);
        return 0;
    }
}
