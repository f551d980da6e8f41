package opplevd.survey.invitation;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.survey.box.Mode;
import opplevd.survey.box.Retried;

/** The open links: codes for posters, kiosks and volunteers. A unit may have several. */
@Singleton
class OpenLinks {
    private final DataSource database;

    OpenLinks(DataSource database) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    /** An open link as a sender of posters sees it. Codes are no secrets. */
    record Poster(String code, String roundName, String unitCode, String municipalityId, String municipalityCode) {}

    /** One more open link to each unit of the part that has none and has nobody invited: else nobody could answer there. */
    void giveToUnitsWithoutInvitations(String partId) {
        String sql = """
                SELECT u.unit_id FROM round_unit u
                WHERE u.part_id = ?
                  AND NOT EXISTS (SELECT 1 FROM open_link o WHERE o.part_id = u.part_id AND o.unit_id = u.unit_id)
                  AND NOT EXISTS (SELECT 1 FROM invitation i WHERE i.part_id = u.part_id AND i.unit_id = u.unit_id)
                """;
        insert(partId, units(sql, partId), Mode.OPEN);
    }

    /** One more open link to each unit of the part. */
    void giveToAll(String partId, Mode mode) {
        insert(partId, units("SELECT unit_id FROM round_unit WHERE part_id = ?", partId), mode);
    }

    /** Every open link of every open round. */
    @AcrossMunicipalities("for the operator and for posters: an open link is public; callers drop what isn't theirs")
    List<Poster> ofOpenRounds() {
        String sql = """
                SELECT o.code, r.name, u.code, p.municipality_id,
                       COALESCE((SELECT MIN(c.code) FROM municipality_code c
                                 WHERE c.municipality_id = p.municipality_id AND c.valid_to IS NULL), '')
                FROM open_link o
                JOIN round_part p ON p.id = o.part_id AND p.state = 'OPEN'
                JOIN round r ON r.id = p.round_id
                JOIN unit u ON u.id = o.unit_id
                WHERE o.revoked_at IS NULL
                ORDER BY r.name, u.code, o.mode, o.code
                """;
        return Retried.run(() -> {
            List<Poster> posters = new ArrayList<>();
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    posters.add(new Poster(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
                }
            }
            return posters;
        });
    }

    private List<String> units(String sql, String partId) {
        return Retried.run(() -> {
            List<String> units = new ArrayList<>();
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, partId);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        units.add(row.getString(1));
                    }
                }
            }
            return units;
        });
    }

    private void insert(String partId, List<String> units, Mode mode) {
        String sql = "INSERT INTO open_link (code, part_id, unit_id, mode) VALUES (?, ?, ?, ?)";
        Retried.run(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                for (String unit : units) {
                    statement.setString(1, OpenLinkCode.random());
                    statement.setString(2, partId);
                    statement.setString(3, unit);
                    statement.setString(4, mode.name());
                    statement.addBatch();
                }
                return statement.executeBatch().length;
            }
        });
    }
}
