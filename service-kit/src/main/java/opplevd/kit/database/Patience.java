package opplevd.kit.database;

import java.time.Duration;

/**
 * How long does work wait for one answer of the database? A page that somebody looks at waits as long as the pool's
 * {@code socketTimeout} says, a few seconds; a job, an import or a change of tables may need minutes, and says so here.
 */
public final class Patience {
    /** What runs behind people's backs and in batches. */
    public static final Duration OF_A_JOB = Duration.ofMinutes(1);

    /** One large transaction that somebody waits for. */
    public static final Duration OF_AN_IMPORT = Duration.ofMinutes(10);

    /** Changing a table copies all of it. */
    static final Duration OF_A_MIGRATION = Duration.ofHours(12);

    private static final ScopedValue<Duration> ALLOWED = ScopedValue.newInstance();

    private Patience() {}

    /** Whatever connection this thread takes meanwhile waits this long for each answer. */
    public static void run(Duration allowed, Runnable work) {
        ScopedValue.where(ALLOWED, allowed).run(work);
    }

    /** As {@link #run}, with an answer. */
    public static <T, X extends Throwable> T call(Duration allowed, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(ALLOWED, allowed).call(work);
    }

    static boolean isAsked() {
        return ALLOWED.isBound();
    }

    static int millis() {
        return Math.toIntExact(ALLOWED.get().toMillis());
    }
}
