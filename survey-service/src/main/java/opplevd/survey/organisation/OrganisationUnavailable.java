package opplevd.survey.organisation;

import java.sql.SQLException;

/** The database does not say which municipalities there are. */
public final class OrganisationUnavailable extends RuntimeException {
    OrganisationUnavailable(SQLException cause) {
        super("the database does not answer", cause);
    }
}
