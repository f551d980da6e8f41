package opplevd.standalone.run;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Ends what a killed supervisor left behind, so that the next start finds its ports and files free. */
public final class LeftOvers {
    private LeftOvers() {}

    /**
     * Ends what is left; throws {@link Trouble} if the home is in use by a supervisor that is alive.
     */
    static void clear(Settings settings) {
        Optional<RunState> state = RunState.read(settings);
        if (state.isPresent() && state.get().supervised()) {
            throw new Trouble("Opplevd is already running for " + settings.home() + " (process "
                    + state.get().supervisor()
                    + "): stop it with ./opplevd stop, or set OPPLEVD_HOME to another folder.");
        }
        state.ifPresent(LeftOvers::end);
    }

    /** Ends the parts that the state names, if they are alive and ours; services first. */
    public static void end(RunState state) {
        Stream.of(state.report(), state.survey(), state.database()).forEach(LeftOvers::end);
    }

    /** Forgets what ran, after all of it has ended. */
    public static void forget(Settings settings) {
        RunState.delete(settings);
    }

    private static void end(long pid) {
        if (pid != 0) {
            ProcessHandle.of(pid).filter(LeftOvers::ours).ifPresent(LeftOvers::end);
        }
    }

    private static boolean ours(ProcessHandle process) {
        String command = process.info().command().orElse("");
        return command.endsWith("java") || command.endsWith("mysqld");
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }
}
