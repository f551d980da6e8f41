package opplevd.standalone.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import opplevd.standalone.backup.DatabaseBackup;
import opplevd.standalone.backup.KeyBackup;
import opplevd.standalone.run.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "restore", description = "Brings a backup back into an empty installation that does not run.")
public final class RestoreCommand implements Callable<Integer> {
    @Option(names = "--keys", description = "The file is one of keys.")
    private boolean keys;

    @Parameters(paramLabel = "FILE", description = "What backup wrote.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        Settings settings = Settings.from(System.getenv());
        if (keys) {
            new KeyBackup(settings).restore(file);
            System.out.println("The keys are back in " + settings.keys() + ".");
        } else {
            new DatabaseBackup(settings, System.out::println).restore(file);
            System.out.println("Everything is back. Bring the keys back too (./opplevd restore --keys FILE), then"
                    + " ./opplevd start.");
        }
        return 0;
    }
}
