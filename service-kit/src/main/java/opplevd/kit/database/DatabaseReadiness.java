package opplevd.kit.database;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Ready = the tables are there and the database answers now. */
@Singleton
@Readiness
@Requires(beans = Migrations.class)
final class DatabaseReadiness implements HealthIndicator {
    private static final int SECONDS = 2;

    private final DataSource dataSource;
    private final Migrations migrations;
    private final Scheduler blocking;

    DatabaseReadiness(
            DataSource dataSource, Migrations migrations, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.dataSource = DelegatingDataSource.unwrapDataSource(dataSource);
        this.migrations = migrations;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromSupplier(() -> HealthResult.builder("database", answers() ? HealthStatus.UP : HealthStatus.DOWN)
                        .build())
                .subscribeOn(blocking);
    }

    private boolean answers() {
        if (!migrations.done()) {
            return false;
        }
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }
}
