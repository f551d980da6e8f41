package opplevd.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import opplevd.standalone.run.RunState;
import opplevd.standalone.run.Settings;
import opplevd.standalone.run.Trouble;
import picocli.CommandLine.Command;

@Command(name = "start", description = "Starts everything in the background.")
public final class StartCommand implements Callable<Integer> {
    static final String TROUBLE = "trouble: ";

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = Settings.from(System.getenv());
        Terminal terminal = new Terminal(System.out);
        Path log = settings.home().resolve("log").resolve("supervisor.log");
        Optional<RunState> running = RunState.running(settings);
        ProcessHandle supervisor = running.isPresent()
                ? ProcessHandle.of(running.get().supervisor()).orElseThrow()
                : launch(settings, log).toHandle();
        long shown = 0;
        while (!ready(settings, supervisor)) {
            shown = show(log, shown, terminal);
            if (!supervisor.isAlive()) {
                throw new Trouble(reason(log));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        terminal.addresses(settings);
        terminal.say("");
        terminal.say(
                "Let somebody in:  ./opplevd invite EMAIL --name NAME --role coordinator --scope MUNICIPALITY-CODE");
        return 0;
    }

    private static boolean ready(Settings settings, ProcessHandle supervisor) {
        return RunState.read(settings)
                .filter(state -> state.supervisor() == supervisor.pid() && state.ready())
                .isPresent();
    }

    private static Process launch(Settings settings, Path log) {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            words.add("/usr/bin/setsid");
        }
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dopplevd.checkout=" + settings.checkout(),
                "-cp",
                System.getProperty("java.class.path"),
                "opplevd.standalone.Opplevd",
                "supervise"));
        try {
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(log);
            Files.createFile(log);
            return new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw Trouble.unwritable(settings, e);
        }
    }

    private static long show(Path log, long shown, Terminal terminal) {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> all = lines.toList();
            all.stream().skip(shown).filter(line -> !line.startsWith(TROUBLE)).forEach(terminal::say);
            return all.size();
        } catch (IOException e) {
            return shown;
        }
    }

    private static String reason(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.startsWith(TROUBLE))
                    .map(line -> line.substring(TROUBLE.length()))
                    .findFirst()
                    .orElse("Opplevd stopped while starting; its log is " + log + ".");
        } catch (IOException e) {
            return "Opplevd stopped while starting, and its log " + log + " can't be read.";
        }
    }
}
