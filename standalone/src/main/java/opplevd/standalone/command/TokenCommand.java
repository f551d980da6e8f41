package opplevd.standalone.command;

import java.util.concurrent.Callable;
import opplevd.standalone.run.Settings;
import opplevd.standalone.run.Tokens;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "token", description = "Prints an API token that both services take as Authorization: Bearer.")
public final class TokenCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--role", required = true, description = "unit-leader, coordinator, facilitator, secretariat, …")
    private String role = "";

    @Option(names = "--scope", description = "Municipality code, unit code or network key; may be one not yet known.")
    private @Nullable String scope;

    @Override
    public Integer call() {
        RoleOption.check(role, scope);
        spec.commandLine().getOut().println(new Tokens(Settings.from(System.getenv())).issue(role, scope));
        return 0;
    }
}
