package opplevd.survey.round;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.kit.sql.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a round may somebody open, invite to or close? A coordinator the own municipality's, a facilitator those of
 * the network's rounds, the secretariat all.
 */
@Singleton
public class ReachedParts {
    private final DataSource database;
    private final Municipalities municipalities;

    ReachedParts(DataSource database, Municipalities municipalities) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.municipalities = municipalities;
    }

    /**
     * The parts in order of municipality.
     *
     * @param round the round's name or id; a round that another one's name is the id of is refused with 409 and the ids
     * @throws Refusal 404 when the reader may act on none
     */
    public List<ReachedPart> of(String round, SignedIn reader) {
        List<ReachedPart> parts = reached(reader, round);
        List<String> rounds =
                parts.stream().map(ReachedPart::roundId).distinct().toList();
        if (rounds.size() > 1) {
            throw new Refusal(HttpStatus.CONFLICT, "closing.ambiguous").with("ids", rounds);
        }
        if (parts.isEmpty()) {
            throw Refusal.notFound();
        }
        return parts;
    }

    /** Every part that the reader may act on: the open ones first, then by round and municipality. */
    public List<ReachedPart> all(SignedIn reader) {
        return reached(reader, null);
    }

    private List<ReachedPart> reached(SignedIn reader, @Nullable String round) {
        MunicipalityScope scope =
                MunicipalityScope.of(reader, municipalities, Role.COORDINATOR, Role.FACILITATOR, Role.SECRETARIAT);
        MunicipalityScope own = MunicipalityScope.of(reader, municipalities, Role.COORDINATOR, Role.SECRETARIAT);
        return within(scope, round).stream()
                .filter(part -> own.contains(part.municipalityId()) || facilitates(reader, part))
                .toList();
    }

    private static boolean facilitates(SignedIn reader, ReachedPart part) {
        String network = part.network();
        return reader.everywhere(Role.FACILITATOR)
                || (network != null && reader.scopes(Role.FACILITATOR).contains(network));
    }

    /** @param round a round's name or id; null = all rounds */
    private List<ReachedPart> within(MunicipalityScope scope, @Nullable String round) {
        String sql = """
                SELECT p.id, r.id, r.name, r.network_key, p.municipality_id, m.name, p.state,
                    COALESCE(p.extended_to, r.closes_at) AS closes_at
                FROM round r JOIN round_part p ON p.round_id = r.id JOIN municipality m ON m.id = p.municipality_id
                WHERE p.municipality_id IN (:municipalities) AND (:round IS NULL OR r.id = :round OR r.name = :round)
                ORDER BY p.state <> 'OPEN', r.id DESC, p.municipality_id
                """;
        try (Connection connection = database.getConnection()) {
            return Query.of(sql)
                    .with("municipalities", scope.ids())
                    .with("round", round)
                    .list(connection, ReachedParts::part);
        } catch (SQLException e) {
            throw new IllegalStateException("the parts of a round can't be read", e);
        }
    }

    private static ReachedPart part(ResultSet row) throws SQLException {
        return new ReachedPart(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                RoundState.valueOf(row.getString(7)),
                Query.instant(row, "closes_at"));
    }
}
