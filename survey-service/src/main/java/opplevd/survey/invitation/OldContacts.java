package opplevd.survey.invitation;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import opplevd.kit.database.Patience;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Names and addresses go 30 days after their part was closed. Every instance looks each hour; twice is once. */
@Singleton
class OldContacts {
    private static final Logger LOG = LoggerFactory.getLogger(OldContacts.class);
    private static final int BATCH = 1000;

    private final DataSource database;

    OldContacts(DataSource database) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    @Scheduled(initialDelay = "1m", fixedDelay = "1h")
    void deleteAll() {
        try {
            int deleted;
            do {
                deleted = Patience.call(Patience.OF_A_JOB, this::deleteSome);
            } while (deleted > 0);
        } catch (SQLException later) {
            LOG.warn("Old contacts are deleted later: the database does not answer");
        }
    }

    @AcrossMunicipalities("what we promise about contacts holds in every municipality")
    private int deleteSome() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Query.of("""
                            DELETE FROM invitation_contact WHERE invitation_id IN (
                                SELECT i.id FROM invitation i JOIN round_part p ON p.id = i.part_id
                                WHERE p.closed_at < UTC_TIMESTAMP(3) - INTERVAL :days DAY)
                            LIMIT :most
                            """)
                    .with("days", Contact.KEPT_AFTER_CLOSING.toDays())
                    .with("most", BATCH)
                    .run(connection);
        }
    }
}
