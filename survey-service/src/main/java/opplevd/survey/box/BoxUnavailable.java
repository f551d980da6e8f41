package opplevd.survey.box;

import java.sql.SQLException;

/** The database did not answer after several tries: nothing was acknowledged, try again later (503). */
public final class BoxUnavailable extends RuntimeException {
    BoxUnavailable(SQLException cause) {
        super("the database does not take answers now", cause);
    }
}
