package opplevd.kit.database;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the tables to this version: at start if the database is there, else as soon as it is. Forward only. */
@Singleton
@Requires(beans = DataSource.class)
@Requires(property = "opplevd.migrations")
public class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final DataSource dataSource;
    private final String location;
    private final ApplicationEventPublisher<DatabaseReady> publisher;
    private volatile boolean done;
    private volatile boolean stopped;

    Migrations(
            DataSource dataSource,
            @Value("${opplevd.migrations}") String location,
            ApplicationEventPublisher<DatabaseReady> publisher) {
        this.dataSource = DelegatingDataSource.unwrapDataSource(dataSource);
        this.location = location;
        this.publisher = publisher;
    }

    /** Whether the tables are those of this version. */
    public boolean done() {
        return done;
    }

    @EventListener
    void start(StartupEvent event) {
        if (!migrated()) {
            Thread.ofVirtual().name("migrations").start(this::keepTrying);
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }

    private void keepTrying() {
        while (!stopped && !migrated()) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean migrated() {
        try {
            Patience.run(
                    Patience.OF_A_MIGRATION,
                    () -> Flyway.configure()
                            .dataSource(dataSource)
                            .locations(location)
                            .load()
                            .migrate());
        } catch (FlywayException notYet) {
            LOG.warn("The database is not ready, trying again: {}", reason(notYet));
            return false;
        }
        done = true;
        publisher.publishEvent(new DatabaseReady());
        return true;
    }

    /** What the database itself said, on one line. */
    private static String reason(FlywayException notYet) {
        Throwable cause = notYet;
        for (Throwable next = notYet.getCause(); next != null; next = next.getCause()) {
            cause = next;
        }
        return String.join(" ", String.valueOf(cause.getMessage()).split("\\s*\\R\\s*", -1));
    }
}
