package opplevd.survey.publication;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Retried;

/** How many messages would never be sent if these parts closed now? */
@Singleton
@AcrossMunicipalities("asked for parts that were found within the reader's scope")
class WaitingMessages {
    private final DataSource database;

    WaitingMessages(DataSource database) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    long of(List<String> partIds) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("SELECT COUNT(*) FROM outbox WHERE part_id IN (:parts)")
                        .with("parts", partIds)
                        .first(connection, row -> row.getLong(1))
                        .orElse(0L);
            }
        });
    }
}
