package opplevd.kit.audit;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import opplevd.kit.database.DatabaseReady;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database itself refuses to change or delete what was recorded, where its user may make triggers; else only our code does. */
@Singleton
public class AuditTriggers {
    private static final Logger LOG = LoggerFactory.getLogger(AuditTriggers.class);

    private final DataSource dataSource;

    AuditTriggers(DataSource dataSource) {
        this.dataSource = DelegatingDataSource.unwrapDataSource(dataSource);
    }

    @EventListener
    public void make(DatabaseReady ready) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String event : new String[] {"UPDATE", "DELETE"}) {
                String name = "audit_entry_no_" + event.toLowerCase(Locale.ROOT);
                if (!exists(statement, name)) {
                    statement.execute("CREATE TRIGGER " + name + " BEFORE " + event + " ON audit_entry FOR EACH ROW "
                            + "SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was recorded is never changed'");
                }
            }
        } catch (SQLException refused) {
            LOG.warn("The database user may not make triggers, so the audit log is append-only by our code alone");
        }
    }

    private static boolean exists(Statement statement, String name) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT 1 FROM information_schema.triggers "
                + "WHERE trigger_schema = DATABASE() AND trigger_name = '" + name + "'")) {
            return found.next();
        }
    }
}
