package opplevd.survey.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import opplevd.kit.audit.AuditEntry;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.audit.AuditTriggers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditLogTest implements AServiceInATest {
    @Inject
    AuditLog log;

    @Inject
    AuditTriggers triggers;

    @Inject
    DataSource dataSource;

    private void sql(String... statements) throws SQLException {
        try (Connection connection =
                        DelegatingDataSource.unwrapDataSource(dataSource).getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** As somebody would who has every right in the database. */
    private void tamper(String statement) throws SQLException {
        sql("DROP TRIGGER IF EXISTS audit_entry_no_update", "DROP TRIGGER IF EXISTS audit_entry_no_delete", statement);
    }

    @BeforeEach
    void threeEntries() throws SQLException {
        sql("TRUNCATE TABLE audit_entry", "UPDATE audit_head SET seq = 0, hash = '" + AuditEntry.BEFORE_FIRST + "'");
        log.record("a1", "account-made", "a2", null);
        log.record("a1", "grant-added", "a2 coordinator 3431", "m1");
        log.record("a2", "sign-in", "a2", null);
    }

    @Test
    void aWholeChainIsWhole() {
        assertEquals(OptionalLong.empty(), log.firstBroken());
        assertEquals(3, log.latest(Long.MAX_VALUE).size());
    }

    @Test
    void aChangedEntryIsFound() throws SQLException {
        tamper("UPDATE audit_entry SET actor = 'somebody-else' WHERE seq = 2");
        assertEquals(OptionalLong.of(2), log.firstBroken());
    }

    @Test
    void aDeletedEntryIsFound() throws SQLException {
        tamper("DELETE FROM audit_entry WHERE seq = 2");
        assertEquals(OptionalLong.of(2), log.firstBroken());
    }

    @Test
    void aCutEndIsFound() throws SQLException {
        tamper("DELETE FROM audit_entry WHERE seq = 3");
        assertEquals(OptionalLong.of(3), log.firstBroken());
    }

    @Test
    void anEntryMovedToAnotherMunicipalityIsFound() throws SQLException {
        tamper("UPDATE audit_entry SET municipality_id = 'm2' WHERE seq = 2");
        assertEquals(OptionalLong.of(2), log.firstBroken());
    }

    @Test
    void theDatabaseItselfRefusesToChangeOrDelete() throws SQLException {
        triggers.make(new opplevd.kit.database.DatabaseReady());
        assertThrows(SQLException.class, () -> sql("UPDATE audit_entry SET actor = 'x' WHERE seq = 1"));
        assertThrows(SQLException.class, () -> sql("DELETE FROM audit_entry WHERE seq = 1"));
    }

    @Test
    void manyAtOnceMakeOneChain() throws InterruptedException {
        try (ExecutorService many = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 60; i++) {
                String subject = "a" + i;
                many.execute(() -> log.record("a1", "account-made", subject, null));
            }
            many.shutdown();
            assertTrue(many.awaitTermination(60, TimeUnit.SECONDS));
        }
        assertEquals(OptionalLong.empty(), log.firstBroken());
        assertEquals(63, log.latest(Long.MAX_VALUE).getFirst().seq());
    }
}
