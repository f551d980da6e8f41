package opplevd.standalone.run;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import opplevd.mysql.EmbeddedMysql;
import opplevd.mysql.MysqlBinaries;
import opplevd.mysql.MysqlTrouble;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the database and both services running until it is closed: a part that dies is started again on the same
 * port. Everything ends with the supervisor, services first.
 */
public final class Supervisor implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(90);

    private final Settings settings;
    private final Consumer<String> say;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable EmbeddedMysql database;
    private @Nullable Watched survey;
    private @Nullable Watched report;
    private @Nullable Thread learner;
    private volatile boolean closing;
    private volatile boolean ready;

    public Supervisor(Settings settings, Consumer<String> say) {
        this.settings = settings;
        this.say = say;
    }

    /** Starts everything and returns when both services answer. */
    public void start(boolean simulated) {
        LeftOvers.clear(settings);
        checkFree("OPPLEVD_SURVEY_PORT", settings.surveyPort());
        checkFree("OPPLEVD_REPORT_PORT", settings.reportPort());
        new RunState(ProcessHandle.current().pid(), 0, 0, 0, 0, false).write(settings);
        if (settings.databaseHosts() == null) {
            startDatabase();
        }
        ServiceEnvironment environment = new ServiceEnvironment(settings, database, simulated);
        Watched first =
                new Watched(new ServiceProcess("survey", settings, settings.surveyPort(), environment.survey()));
        survey = first;
        first.startWatching();
        String feedToken = Secrets.in(settings).keep("feed-token", () -> {
            awaitReady(first);
            return new Tokens(settings).issue("service", null);
        });
        Watched second = new Watched(
                new ServiceProcess("report", settings, settings.reportPort(), environment.report(feedToken)));
        report = second;
        second.startWatching();
        awaitReady(first);
        awaitReady(second);
        ready = true;
        writeState();
    }

    private static void checkFree(String setting, int port) {
        if (!Ports.free(port)) {
            throw new Trouble("Port " + port + " is taken by another program: stop that program, or set " + setting
                    + " to a free port.");
        }
    }

    private void startDatabase() {
        MysqlBinaries binaries = MysqlBinaries.locate(settings.checkout(), say);
        database = EmbeddedMysql.start(binaries, settings.home().resolve("mysql"), true, say);
        watchDatabase(binaries, database);
    }

    private void watchDatabase(MysqlBinaries binaries, EmbeddedMysql running) {
        Thread.ofVirtual().start(() -> {
            running.process().onExit().join();
            if (!closing) {
                say.accept("The database ended; starting it again");
                restartDatabase(binaries);
            }
        });
        writeState();
    }

    private void restartDatabase(MysqlBinaries binaries) {
        for (long wait = 200; !closing; wait = Math.min(wait * 2, 5_000)) {
            try {
                EmbeddedMysql again =
                        EmbeddedMysql.start(binaries, settings.home().resolve("mysql"), true, say);
                database = again;
                watchDatabase(binaries, again);
                return;
            } catch (MysqlTrouble e) {
                say.accept(String.valueOf(e.getMessage()));
                sleep(wait);
            }
        }
    }

    private void awaitReady(Watched part) {
        try {
            if (!part.service.awaitReady(part.process(), READY_WITHIN)) {
                throw new Trouble("The " + part.service.name() + "-service did not start: " + part.service.lastWords()
                        + " (log: " + part.service.log() + ").");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while starting.", e);
        }
    }

    private synchronized void writeState() {
        if (!closing) {
            new RunState(
                            ProcessHandle.current().pid(),
                            pid(survey),
                            pid(report),
                            database == null ? 0 : database.process().pid(),
                            database == null ? 0 : database.port(),
                            ready)
                    .write(settings);
        }
    }

    private static long pid(@Nullable Watched part) {
        return part == null ? 0 : part.process().pid();
    }

    /** Makes the next start quicker, in the background. */
    public void learn() {
        learner = Thread.ofVirtual().start(() -> {
            try {
                for (Watched part : List.of(started(survey), started(report))) {
                    new QuickStart(settings).train(part.service);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static Watched started(@Nullable Watched part) {
        if (part == null) {
            throw new IllegalStateException("start() comes first");
        }
        return part;
    }

    /** Blocks until {@link #close} has ended everything. */
    public void awaitClosed() throws InterruptedException {
        closed.await();
    }

    /** Ends report, survey and database, in this order; returns when their processes are gone. */
    @Override
    public void close() {
        synchronized (this) {
            if (closing) {
                return;
            }
            closing = true;
        }
        endLearning();
        if (report != null) {
            report.end();
        }
        if (survey != null) {
            survey.end();
        }
        if (database != null) {
            database.close();
        }
        RunState.delete(settings);
        closed.countDown();
    }

    private void endLearning() {
        Thread running = learner;
        if (running != null) {
            running.interrupt();
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void sleep(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A service that is started again whenever it ends. */
    private final class Watched {
        private final ServiceProcess service;
        private volatile @Nullable Process process;

        Watched(ServiceProcess service) {
            this.service = service;
        }

        Process process() {
            Process running = process;
            if (running == null) {
                throw new IllegalStateException(service.name() + " was never started");
            }
            return running;
        }

        void startWatching() {
            try {
                service.install();
                process = service.launch();
            } catch (IOException e) {
                throw new Trouble(
                        "The " + service.name() + "-service could not be started: " + e.getMessage() + ".", e);
            }
            Thread.ofVirtual().start(this::watch);
            writeState();
        }

        private void watch() {
            long wait = 200;
            while (!closing) {
                long started = System.nanoTime();
                process().onExit().join();
                if (closing) {
                    return;
                }
                boolean lived = Duration.ofNanos(System.nanoTime() - started).toSeconds() > 60;
                wait = lived ? 200 : Math.min(wait * 2, 5_000);
                say.accept("The " + service.name() + "-service ended; starting it again");
                sleep(wait);
                relaunch();
            }
        }

        private void relaunch() {
            try {
                synchronized (Supervisor.this) {
                    if (!closing) {
                        process = service.launch();
                    }
                }
                writeState();
            } catch (IOException e) {
                say.accept("The " + service.name() + "-service could not be started: " + e.getMessage());
            }
        }

        void end() {
            Process running = process;
            if (running == null) {
                return;
            }
            running.destroy();
            try {
                if (!running.waitFor(15, TimeUnit.SECONDS)) {
                    running.destroyForcibly().waitFor();
                }
            } catch (InterruptedException e) {
                running.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
