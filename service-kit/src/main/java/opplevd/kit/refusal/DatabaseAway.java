package opplevd.kit.refusal;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a failure means that the database is away, full, read only or not the primary for now, and trying later helps. */
final class DatabaseAway {
    /** Too many connections, disk full, table full, super-read-only, lock wait, deadlock, group not ready, query killed, in shutdown. */
    private static final Set<Integer> CODES =
            Set.of(1040, 1021, 1114, 1290, 1205, 1213, 3101, 1317, 1053, 3, 1836, 3100);

    private DatabaseAway() {}

    static boolean is(Throwable thrown) {
        return find(thrown) != null;
    }

    static String reason(Throwable thrown) {
        SQLException found = find(thrown);
        return found == null ? "" : found.getClass().getSimpleName() + " " + found.getSQLState();
    }

    private static @Nullable SQLException find(Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLException sql && away(sql)) {
                return sql;
            }
        }
        return null;
    }

    private static boolean away(SQLException sql) {
        String state = sql.getSQLState();
        return sql instanceof SQLTransientConnectionException
                || sql instanceof SQLNonTransientConnectionException
                || (state != null && (state.startsWith("08") || state.startsWith("40")))
                || CODES.contains(sql.getErrorCode());
    }
}
