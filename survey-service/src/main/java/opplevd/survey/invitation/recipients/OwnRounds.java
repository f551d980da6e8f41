package opplevd.survey.invitation.recipients;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Retried;
import opplevd.survey.round.Asked;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.ReachedParts;

/**
 * Whose recipients may somebody see? A coordinator those of the own municipality; nobody else anybody's, also those who may
 * open and close the round.
 */
@Singleton
class OwnRounds {
    private final DataSource database;
    private final ReachedParts parts;
    private final Municipalities municipalities;

    OwnRounds(DataSource database, ReachedParts parts, Municipalities municipalities) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.parts = parts;
        this.municipalities = municipalities;
    }

    /** @throws Refusal 404 when no part of the round is the reader's own */
    Own of(String round, SignedIn reader) {
        MunicipalityScope own = MunicipalityScope.of(reader, municipalities, Role.COORDINATOR);
        List<ReachedPart> mine = parts.of(round, reader).stream()
                .filter(part -> own.contains(part.municipalityId()))
                .toList();
        if (mine.isEmpty()) {
            throw Refusal.notFound();
        }
        ReachedPart first = mine.getFirst();
        List<String> ids = mine.stream().map(ReachedPart::id).toList();
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                Asked asked = Query.of("SELECT asked FROM round WHERE id = :round")
                        .with("round", first.roundId())
                        .first(connection, row -> Asked.valueOf(row.getString(1)))
                        .orElseThrow(Refusal::notFound);
                return new Own(first.roundId(), first.roundName(), mine, asked, places(connection, ids));
            }
        });
    }

    /** The same, while recipients can still be added and changed; else refused with 409. */
    Own going(String round, SignedIn reader) {
        Own own = of(round, reader);
        if (!own.going()) {
            throw new Refusal(HttpStatus.CONFLICT, "recipients.closed");
        }
        return own;
    }

    private static List<Place> places(Connection connection, List<String> parts) throws java.sql.SQLException {
        return Query.of("""
                        SELECT round_unit.part_id, unit.id, unit.code, unit.name
                        FROM round_unit JOIN unit ON unit.id = round_unit.unit_id
                        WHERE round_unit.part_id IN (:parts)
                        ORDER BY unit.name, unit.code
                        """)
                .with("parts", parts)
                .list(
                        connection,
                        row -> new Place(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }
}
