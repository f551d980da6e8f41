package opplevd.survey.round;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;

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
        MunicipalityScope scope =
                MunicipalityScope.of(reader, municipalities, Role.COORDINATOR, Role.FACILITATOR, Role.SECRETARIAT);
        MunicipalityScope own = MunicipalityScope.of(reader, municipalities, Role.COORDINATOR, Role.SECRETARIAT);
        List<ReachedPart> parts = named(round, scope).stream()
                .filter(part -> own.contains(part.municipalityId()) || facilitates(reader, part))
                .toList();
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

    private static boolean facilitates(SignedIn reader, ReachedPart part) {
        String network = part.network();
        return reader.everywhere(Role.FACILITATOR)
                || (network != null && reader.scopes(Role.FACILITATOR).contains(network));
    }

    private List<ReachedPart> named(String round, MunicipalityScope scope) {
        String sql = """
                SELECT p.id, r.id, r.name, r.network_key, p.municipality_id, p.state
                FROM round r JOIN round_part p ON p.round_id = r.id
                WHERE (r.id = ? OR r.name = ?) AND p.municipality_id IN (:municipalities)
                ORDER BY p.municipality_id
                """.replace(
                        ":municipalities",
                        String.join(", ", Collections.nCopies(scope.ids().size(), "?")));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, round);
            statement.setString(2, round);
            int index = 3;
            for (String municipality : scope.ids()) {
                statement.setString(index++, municipality);
            }
            List<ReachedPart> parts = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    parts.add(new ReachedPart(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            RoundState.valueOf(row.getString(6))));
                }
            }
            return parts;
        } catch (SQLException e) {
            throw new IllegalStateException("the parts of a round can't be read", e);
        }
    }
}
