package opplevd.survey.progress;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import javax.sql.DataSource;
import opplevd.survey.box.Retried;
import opplevd.survey.publication.ResponseCounts;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.RoundPart;
import opplevd.survey.round.Rounds;

/** Finds where an open part is. */
@Singleton
class Standings {
    private final DataSource database;
    private final Rounds rounds;
    private final ResponseCounts counts;
    private final DailyCounts days;
    private final LastRounds last;
    private final Clock clock;

    Standings(
            DataSource database, Rounds rounds, ResponseCounts counts, DailyCounts days, LastRounds last, Clock clock) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.rounds = rounds;
        this.counts = counts;
        this.days = days;
        this.last = last;
        this.clock = clock;
    }

    Standing of(ReachedPart part) {
        RoundPart known = Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return rounds.part(connection, part.id()).orElseThrow();
            }
        });
        return new Standing(
                part,
                known.openedAt(),
                counts.of(part.id()).units(),
                days.of(part.id()),
                last.before(part.id()).orElse(null),
                clock.instant());
    }
}
