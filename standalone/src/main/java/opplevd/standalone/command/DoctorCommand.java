package opplevd.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import opplevd.mysql.MysqlBinaries;
import opplevd.mysql.MysqlTrouble;
import opplevd.mysql.Ports;
import opplevd.standalone.backup.KeyBackup;
import opplevd.standalone.run.RunState;
import opplevd.standalone.run.Settings;
import picocli.CommandLine.Command;

@Command(name = "doctor", description = "Checks this machine and prints a line for each check.")
public final class DoctorCommand implements Callable<Integer> {
    private static final long WANTED_BYTES = 1_500_000_000L;
    private int trouble;

    @Override
    public Integer call() {
        Settings settings = Settings.from(System.getenv());
        boolean running = RunState.running(settings).isPresent();
        line(true, "Java " + Runtime.version().feature(), "");
        line(true, running ? "running" : "not running", "");
        disk(settings);
        database(settings);
        if (!running) {
            port("OPPLEVD_SURVEY_PORT", settings.surveyPort());
            port("OPPLEVD_REPORT_PORT", settings.reportPort());
        }
        keys(settings.keys());
        channels(System.getenv());
        new KeyBackup(settings)
                .copies()
                .forEach(copy -> line(true, "a copy of the keys was made, until it is deleted: " + copy, ""));
        return trouble == 0 ? 0 : 1;
    }

    private void line(boolean fine, String what, String remedy) {
        System.out.println((fine ? "ok       " : "trouble  ") + what + (fine || remedy.isEmpty() ? "" : ": " + remedy));
        trouble += fine ? 0 : 1;
    }

    private void disk(Settings settings) {
        Path folder = Files.exists(settings.home()) ? settings.home() : settings.checkout();
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            line(free > WANTED_BYTES, free / 1_000_000 + " MB free for " + settings.home(), "free at least 1500 MB");
            line(
                    Files.isWritable(folder),
                    settings.home() + " can be written",
                    "set OPPLEVD_HOME to a folder of your own");
        } catch (IOException e) {
            line(false, "the disk of " + folder, String.valueOf(e.getMessage()));
        }
    }

    private void database(Settings settings) {
        if (settings.databaseHosts() != null) {
            line(true, "database at " + settings.databaseHosts() + " (OPPLEVD_DB_HOSTS)", "");
            return;
        }
        try {
            MysqlBinaries binaries = MysqlBinaries.locate(settings.checkout(), System.out::println);
            line(true, "embedded MySQL in " + binaries.home(), "");
        } catch (MysqlTrouble e) {
            line(false, "embedded MySQL", String.valueOf(e.getMessage()));
        }
    }

    private void port(String setting, int port) {
        boolean free = Ports.free(port);
        line(free, "port " + port + (free ? " is free" : " is taken"), "stop that program or set " + setting);
    }

    /** The folder of round keys: only its owner may read it, and every copy of a key counts. */
    private void keys(Path keys) {
        if (!Files.exists(keys)) {
            line(true, "no keys yet (" + keys + ")", "");
            return;
        }
        try (Stream<Path> files = Files.walk(keys)) {
            boolean open = files.filter(Files::isRegularFile).anyMatch(DoctorCommand::othersMayRead);
            line(!open, "keys in " + keys + " are their owner's only", "chmod -R go= " + keys);
        } catch (IOException e) {
            line(false, "keys in " + keys, String.valueOf(e.getMessage()));
        }
    }

    /** A round does without e-mail and SMS, but whoever waits for them should hear it here first. */
    private void channels(Map<String, String> environment) {
        boolean host = !environment.getOrDefault("OPPLEVD_MAIL_HOST", "").isBlank();
        boolean from = !environment.getOrDefault("OPPLEVD_MAIL_FROM", "").isBlank();
        line(
                host == from,
                host && from
                        ? "e-mail goes through " + environment.get("OPPLEVD_MAIL_HOST")
                        : "e-mail is not set up, so none is sent (OPPLEVD_MAIL_HOST and OPPLEVD_MAIL_FROM)",
                "set both");
        boolean sms = !environment.getOrDefault("OPPLEVD_SMS_URL", "").isBlank();
        line(true, sms ? "SMS are set up" : "SMS are not set up, so none is sent (OPPLEVD_SMS_URL)", "");
    }

    private static boolean othersMayRead(Path file) {
        try {
            return Files.getPosixFilePermissions(file).stream()
                    .anyMatch(permission -> permission == PosixFilePermission.GROUP_READ
                            || permission == PosixFilePermission.OTHERS_READ);
        } catch (IOException e) {
            return true;
        }
    }
}
