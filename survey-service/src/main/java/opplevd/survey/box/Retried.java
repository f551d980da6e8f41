package opplevd.survey.box;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Does a statement deserve another try? Whatever the database refused only for the moment is tried again, whole:
 * deadlock 1213, lock wait 1205, a member that left its group 3101, a primary that became read-only 1290, a lost
 * connection (SQLState 08), a rolled-back transaction (40).
 */
public final class Retried {
    private static final int TRIES = 6;
    private static final long FIRST_PAUSE_MILLIS = 20;
    // no try begins later, so that with a driver that waits 4 s for a frozen database everybody is answered within 6 s
    private static final long LAST_TRY_NANOS = 1_000_000_000;

    private Retried() {}

    /** Work on the database that may be done twice. */
    public interface Work<T> {
        T run() throws SQLException;
    }

    public static <T> T run(Work<T> work) {
        long begun = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                return work.run();
            } catch (SQLException e) {
                if (attempt == TRIES || !passing(e) || System.nanoTime() - begun > LAST_TRY_NANOS) {
                    throw new BoxUnavailable(e);
                }
                pause(attempt);
            }
        }
    }

    /** Work that is not worth waiting for. */
    public static <T> T once(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new BoxUnavailable(e);
        }
    }

    static boolean passing(SQLException e) {
        int code = e.getErrorCode();
        String state = String.valueOf(e.getSQLState());
        return code == 1213
                || code == 1205
                || code == 3101
                || code == 1290
                || state.startsWith("08")
                || state.startsWith("40");
    }

    private static void pause(int attempt) {
        long most = FIRST_PAUSE_MILLIS << attempt;
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(most / 2, most));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
