package opplevd.standalone.run;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import opplevd.mysql.EmbeddedMysql;
import opplevd.mysql.MysqlBinaries;
import opplevd.mysql.MysqlTrouble;
import opplevd.mysql.Ports;
import org.jspecify.annotations.Nullable;

/** Runs the database and both services until it is closed. Everything ends with the supervisor, services first. */
public final class Supervisor implements AutoCloseable {
    // a machine that does much else needs minutes; each wait is told
    private static final int WAITS = 20;
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final Duration SERVICE_ENDS_WITHIN = Duration.ofSeconds(15);
    private static final Duration DATABASE_ENDS_WITHIN = Duration.ofSeconds(30);

    private final Settings settings;
    private final Consumer<String> say;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable EmbeddedMysql database;
    private volatile @Nullable KeptRunning keptDatabase;
    private volatile @Nullable Service survey;
    private volatile @Nullable Service report;
    private @Nullable HomeLock lock;
    private @Nullable Thread starter;
    private QuickStart.@Nullable Training training;
    private volatile boolean closing;
    private volatile boolean ready;

    private record Service(ServiceProcess program, KeptRunning kept) {}

    public Supervisor(Settings settings, Consumer<String> say) {
        this.settings = settings;
        this.say = say;
    }

    /**
     * Starts everything and returns when both services answer.
     *
     * @return false if it was closed meanwhile
     */
    public boolean start(boolean simulated) {
        synchronized (this) {
            if (closing) {
                return false;
            }
            starter = Thread.currentThread();
        }
        try {
            begin(simulated);
            return true;
        } catch (Trouble | MysqlTrouble e) {
            if (closing) {
                return false;
            }
            throw e;
        } finally {
            synchronized (this) {
                starter = null;
            }
            begun.countDown();
        }
    }

    private void begin(boolean simulated) {
        lock = HomeLock.take(settings);
        new RunState(ProcessHandle.current().pid(), 0, 0, 0, 0, false).write(settings);
        LeftOvers.end(settings);
        checkFree("OPPLEVD_SURVEY_PORT", settings.surveyPort());
        checkFree("OPPLEVD_REPORT_PORT", settings.reportPort());
        if (settings.databaseHosts() == null) {
            startDatabase();
        }
        ServiceEnvironment environment = new ServiceEnvironment(settings, database, simulated);
        Service first = started(new ServiceProcess("survey", settings, settings.surveyPort(), environment.survey()));
        survey = first;
        String feedToken = Secrets.in(settings).keep("feed-token", () -> {
            awaitReady(first);
            return new Tokens(settings).issue("service", null);
        });
        Service second =
                started(new ServiceProcess("report", settings, settings.reportPort(), environment.report(feedToken)));
        report = second;
        awaitReady(first);
        awaitReady(second);
        ready = true;
        noteState();
    }

    private static void checkFree(String setting, int port) {
        if (!Ports.free(port)) {
            throw new Trouble("Port " + port + " is taken by another program: stop that program, or set " + setting
                    + " to a free port.");
        }
    }

    private void startDatabase() {
        MysqlBinaries binaries = MysqlBinaries.locate(settings.checkout(), say);
        KeptRunning kept = new KeptRunning(
                "database",
                () -> {
                    EmbeddedMysql running =
                            EmbeddedMysql.start(binaries, settings.home().resolve("mysql"), true, say);
                    database = running;
                    return running.process();
                },
                say,
                this::noteState);
        keptDatabase = kept;
        kept.start();
    }

    private Service started(ServiceProcess program) {
        try {
            program.install();
        } catch (IOException e) {
            throw Trouble.unwritable(settings, e);
        }
        KeptRunning kept = new KeptRunning(program.name() + "-service", program::launch, say, this::noteState);
        kept.start();
        return new Service(program, kept);
    }

    private void awaitReady(Service part) {
        ServiceProcess program = part.program();
        Process process = part.kept().process();
        try {
            for (int wait = 1; !program.awaitReady(process, WAIT); wait++) {
                if (wait == WAITS || !process.isAlive()) {
                    throw new Trouble("The " + program.name() + "-service did not start: " + program.lastWords()
                            + " (log: " + program.log() + ").");
                }
                say.accept("The " + program.name() + "-service is still starting after "
                        + WAIT.multipliedBy(wait).toSeconds() + " s (log: " + program.log() + ")");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while starting.", e);
        }
    }

    /** Writes down what runs now. A full disk is told, and no reason to let anything end. */
    private synchronized void noteState() {
        if (closing) {
            return;
        }
        EmbeddedMysql mysql = database;
        RunState state = new RunState(
                ProcessHandle.current().pid(),
                pid(survey),
                pid(report),
                mysql == null ? 0 : mysql.process().pid(),
                mysql == null ? 0 : mysql.port(),
                ready);
        try {
            state.write(settings);
        } catch (Trouble e) {
            say.accept(String.valueOf(e.getMessage()));
        }
    }

    private static long pid(@Nullable Service part) {
        return part == null ? 0 : part.kept().process().pid();
    }

    /** Makes the next start quicker, in the background. */
    public void learn() {
        training = new QuickStart(settings)
                .train(List.of(present(survey).program(), present(report).program()));
    }

    private static Service present(@Nullable Service part) {
        if (part == null) {
            throw new IllegalStateException("start() comes first");
        }
        return part;
    }

    /** Whether it was told to end. */
    public boolean closing() {
        return closing;
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
        endStarting();
        if (training != null) {
            training.close();
        }
        end(report);
        end(survey);
        if (keptDatabase != null) {
            keptDatabase.end(DATABASE_ENDS_WITHIN);
        }
        if (lock != null) {
            RunState.forget(settings);
            lock.close();
        }
        closed.countDown();
    }

    /** A start under way ends by itself what it had begun but not handed over. */
    private void endStarting() {
        synchronized (this) {
            if (starter == null) {
                return;
            }
            starter.interrupt();
        }
        try {
            begun.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(@Nullable Service part) {
        if (part != null) {
            part.kept().end(SERVICE_ENDS_WITHIN);
        }
    }
}
