package opplevd.survey.publication;

import java.sql.Connection;
import java.sql.SQLException;

/** What else happens at the moment when something is published? A bean of it takes part in the very same transaction. */
public interface AtPublication {
    void published(Connection connection, PublishedPart part) throws SQLException;
}
