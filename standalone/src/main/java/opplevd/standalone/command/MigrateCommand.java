package opplevd.standalone.command;

import java.util.concurrent.Callable;
import opplevd.standalone.run.Settings;
import opplevd.standalone.run.Supervisor;
import picocli.CommandLine.Command;

/** Each service brings its own schema to its version when it starts; this is that and nothing more. */
@Command(name = "migrate", description = "Brings the database to this version and stops; start does it too.")
public final class MigrateCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Terminal terminal = new Terminal(System.out);
        try (Supervisor supervisor = new Supervisor(Settings.from(System.getenv()), terminal::say)) {
            Runtime.getRuntime().addShutdownHook(new Thread(supervisor::close));
            if (!supervisor.start(false)) {
                return 1;
            }
        }
        terminal.say("The database is at this version.");
        return 0;
    }
}
