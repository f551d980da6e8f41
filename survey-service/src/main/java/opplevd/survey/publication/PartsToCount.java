package opplevd.survey.publication;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import javax.sql.DataSource;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.survey.box.Retried;
import opplevd.survey.round.RoundPart;
import opplevd.survey.round.Rounds;

/** What does closing need to know of a part besides its answers? */
@Singleton
class PartsToCount {
    private final DataSource database;
    private final Rounds rounds;
    private final Countings countings;

    PartsToCount(DataSource database, Rounds rounds, Countings countings) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.rounds = rounds;
        this.countings = countings;
    }

    RoundPart part(String partId) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return rounds.part(connection, partId).orElseThrow();
            }
        });
    }

    /** An empty counting of a closed part. */
    Counting of(RoundPart part) {
        MunicipalityScope scope =
                MunicipalityScope.one(part.municipalityId(), "closing counts one municipality's part");
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return countings.of(connection, part.id(), scope);
            }
        });
    }
}
