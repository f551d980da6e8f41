package opplevd.standalone.run;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import opplevd.mysql.MysqlTrouble;
import org.jspecify.annotations.Nullable;

/**
 * One part (the database, a service) that is started again whenever its process ends: at once if it had lived for a
 * while, else after growing pauses.
 */
final class KeptRunning {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration A_WHILE = Duration.ofSeconds(60);

    private final String name;
    private final Launch launch;
    private final Consumer<String> say;
    private final Runnable changed;
    private volatile @Nullable Process process;
    private volatile boolean ending;
    private @Nullable Thread watcher;
    private String said = "";

    /** Starts the part's process. */
    interface Launch {
        Process launch() throws IOException;
    }

    /** @param changed is told whenever the process is another one */
    KeptRunning(String name, Launch launch, Consumer<String> say, Runnable changed) {
        this.name = name;
        this.launch = launch;
        this.say = say;
        this.changed = changed;
    }

    /** The first start, whose trouble is the caller's. */
    void start() {
        try {
            process = launch.launch();
        } catch (IOException e) {
            throw new Trouble("The " + name + " could not be started: " + e.getMessage() + ".", e);
        }
        changed.run();
        watcher = Thread.ofVirtual().name("watching the " + name).start(this::watch);
    }

    Process process() {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException("the " + name + " was never started");
        }
        return running;
    }

    private void watch() {
        long pause = SHORTEST_PAUSE.toMillis();
        try {
            while (!ending) {
                long started = System.nanoTime();
                process().onExit().get();
                if (ending) {
                    return;
                }
                tell("The " + name + " ended; starting it again");
                boolean lived = System.nanoTime() - started > A_WHILE.toNanos();
                pause = lived ? SHORTEST_PAUSE.toMillis() : Math.min(pause * 2, LONGEST_PAUSE.toMillis());
                TimeUnit.MILLISECONDS.sleep(pause);
                relaunch();
            }
        } catch (InterruptedException | ExecutionException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void relaunch() {
        try {
            process = launch.launch();
            said = "";
        } catch (IOException e) {
            tell("The " + name + " could not be started: " + e.getMessage());
        } catch (MysqlTrouble e) {
            tell(String.valueOf(e.getMessage()));
        }
        changed.run();
    }

    /** Says a thing once, however often it is tried in vain. */
    private void tell(String sentence) {
        if (!ending && !said.contains(sentence)) {
            said += sentence;
            say.accept(sentence);
        }
    }

    /** Ends the part in an orderly way, by force after {@code patience}; returns when its process is gone. */
    void end(Duration patience) {
        ending = true;
        Thread watching = watcher;
        if (watching != null) {
            watching.interrupt();
            joined(watching);
        }
        Process running = process;
        if (running != null) {
            running.destroy();
            running.onExit()
                    .completeOnTimeout(running, patience.toSeconds(), TimeUnit.SECONDS)
                    .join();
            running.destroyForcibly().onExit().join();
        }
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
