package opplevd.standalone.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import opplevd.standalone.backup.DatabaseBackup;
import opplevd.standalone.backup.KeyBackup;
import opplevd.standalone.run.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "backup", description = "Writes everything but the keys to one file; with --keys the keys to another.")
public final class BackupCommand implements Callable<Integer> {
    @Option(names = "--keys", description = "The keys instead: keep this file apart from the other.")
    private boolean keys;

    @Parameters(paramLabel = "FILE", description = "A file that is not there yet.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        Settings settings = Settings.from(System.getenv());
        if (keys) {
            new KeyBackup(settings).write(file);
            System.out.println(
                    "The keys are in " + file + ". Answers of a round are anonymous when every copy of its key is"
                            + " destroyed: delete this file when the rounds that are open now have been closed.");
        } else {
            new DatabaseBackup(settings, System.out::println).write(file);
            System.out.println("Everything but the keys is in " + file + ".");
        }
        return 0;
    }
}
