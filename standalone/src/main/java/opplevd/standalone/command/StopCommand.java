package opplevd.standalone.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import opplevd.standalone.run.LeftOvers;
import opplevd.standalone.run.RunState;
import opplevd.standalone.run.Settings;
import opplevd.standalone.run.Trouble;
import picocli.CommandLine.Command;

@Command(name = "stop", description = "Ends everything that start or demo began.")
public final class StopCommand implements Callable<Integer> {
    @Override
    public Integer call() throws InterruptedException {
        Settings settings = Settings.from(System.getenv());
        Optional<RunState> running = RunState.running(settings);
        if (running.isPresent()) {
            end(running.get().supervisor());
        }
        boolean left = LeftOvers.end(settings);
        RunState.forget(settings);
        if (running.isEmpty() && !left) {
            System.out.println("Opplevd is not running.");
            return 0;
        }
        System.out.println("Opplevd is stopped.");
        return 0;
    }

    private static void end(long supervisor) throws InterruptedException {
        Optional<ProcessHandle> process = ProcessHandle.of(supervisor);
        if (process.isEmpty()) {
            return;
        }
        process.get().destroy();
        try {
            process.get().onExit().get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Trouble(
                    "Process " + supervisor + " did not end within 60 s: end it by hand (kill " + supervisor + ").", e);
        }
    }
}
