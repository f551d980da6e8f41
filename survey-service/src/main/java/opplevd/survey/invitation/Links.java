package opplevd.survey.invitation;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import opplevd.kit.digest.Sha256;
import opplevd.survey.box.Mode;
import opplevd.survey.box.Retried;
import org.jspecify.annotations.Nullable;

/** Which part, unit and questionnaire does a link lead to? Looking up writes nothing. */
@Singleton
public class Links {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{27}");

    private final DataSource database;

    Links(DataSource database) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    /** What a personal link's token leads to; empty when it is unknown or malformed. */
    public Optional<Link> personal(String token) {
        // a malformed token is looked up as well: the same answer in the same time
        boolean wellFormed = TOKEN.matcher(token).matches();
        return found("""
                SELECT u.part_id, u.unit_id, u.version_id, p.state, 'PERSONAL', i.id
                FROM invitation i
                JOIN round_unit u ON u.part_id = i.part_id AND u.unit_id = i.unit_id
                JOIN round_part p ON p.id = i.part_id
                WHERE i.token_hash = ?
                """, statement -> statement.setBytes(1, hash(wellFormed ? token : "")));
    }

    /** What an open link's code leads to; empty when it is unknown or malformed. Slips of reading are forgiven. */
    public Optional<Link> open(String code) {
        return found("""
                SELECT u.part_id, u.unit_id, u.version_id,
                       IF(o.revoked_at IS NULL OR p.state IN ('CLOSED', 'PUBLISHED'), p.state, 'REVOKED'), o.mode, NULL
                FROM open_link o
                JOIN round_unit u ON u.part_id = o.part_id AND u.unit_id = o.unit_id
                JOIN round_part p ON p.id = o.part_id
                WHERE o.code = ?
                """, statement -> statement.setString(1, OpenLinkCode.read(code)));
    }

    static byte[] hash(String token) {
        return Sha256.of(token);
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private Optional<Link> found(String sql, Binding binding) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                binding.bind(statement);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(link(row)) : Optional.empty();
                }
            }
        });
    }

    private static Link link(ResultSet row) throws SQLException {
        Link.State state = switch (row.getString(4)) {
            case "DRAFT" -> Link.State.EARLY;
            case "OPEN" -> Link.State.OPEN;
            case "REVOKED" -> Link.State.REVOKED;
            default -> Link.State.CLOSED;
        };
        @Nullable String invitation = row.getString(6);
        return new Link(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                state,
                Mode.valueOf(row.getString(5)),
                invitation);
    }
}
