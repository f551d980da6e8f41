package opplevd.standalone.command;

import java.util.List;
import java.util.concurrent.Callable;
import opplevd.standalone.run.Settings;
import opplevd.standalone.run.Tokens;
import opplevd.standalone.run.Trouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "token", description = "Prints an API token that both services take as Authorization: Bearer.")
public final class TokenCommand implements Callable<Integer> {
    private static final List<String> ROLES = List.of(
            "unit-leader",
            "coordinator",
            "steering-group",
            "staff",
            "project-leader",
            "facilitator",
            "secretariat",
            "operator",
            "service");
    private static final List<String> NEED_A_SCOPE =
            List.of("unit-leader", "coordinator", "steering-group", "staff", "project-leader");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--role", required = true, description = "unit-leader, coordinator, facilitator, secretariat, …")
    private String role = "";

    @Option(names = "--scope", description = "Municipality code, unit code or network key; may be one not yet known.")
    private @Nullable String scope;

    @Override
    public Integer call() {
        if (!ROLES.contains(role)) {
            throw new Trouble("--role " + role + " is unknown: use one of " + String.join(", ", ROLES) + ".");
        }
        if (NEED_A_SCOPE.contains(role) && (scope == null || scope.isBlank())) {
            throw new Trouble("--role " + role
                    + " needs --scope: a municipality code or, for unit-leader and staff, a unit code.");
        }
        spec.commandLine().getOut().println(new Tokens(Settings.from(System.getenv())).issue(role, scope));
        return 0;
    }
}
