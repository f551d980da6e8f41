package opplevd.survey.invitation;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Mode;
import opplevd.survey.box.Retried;

/** Which open links has a part, and which are made or turned off? A link that was turned off leads to nothing any more. */
@Singleton
public class UnitLinks {
    private final DataSource database;

    UnitLinks(DataSource database) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    /** The links in use, by unit's name, kind and code. */
    public List<UnitLink> of(String partId) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("""
                                SELECT o.unit_id, o.mode, o.code FROM open_link o JOIN unit u ON u.id = o.unit_id
                                WHERE o.part_id = :part AND o.revoked_at IS NULL ORDER BY u.name, o.mode, o.code
                                """)
                        .with("part", partId)
                        .list(
                                connection,
                                row -> new UnitLink(
                                        row.getString(1), Mode.valueOf(row.getString(2)), row.getString(3)));
            }
        });
    }

    /** One more link to a unit of the part. @return whether the unit takes part */
    public boolean add(String partId, String unitId, Mode mode) {
        String code = OpenLinkCode.random();
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("""
                                INSERT INTO open_link (code, part_id, unit_id, mode)
                                SELECT :code, part_id, unit_id, :mode FROM round_unit
                                WHERE part_id = :part AND unit_id = :unit
                                """)
                                .with("code", code)
                                .with("mode", mode.name())
                                .with("part", partId)
                                .with("unit", unitId)
                                .run(connection)
                        > 0;
            }
        });
    }

    /** A link to each unit of the part that has none of the kind in use. @return how many were made */
    public int addWhereNone(String partId, Mode mode) {
        List<String> units = Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("""
                                SELECT u.unit_id FROM round_unit u WHERE u.part_id = :part AND NOT EXISTS (
                                    SELECT 1 FROM open_link o WHERE o.part_id = u.part_id AND o.unit_id = u.unit_id
                                      AND o.mode = :mode AND o.revoked_at IS NULL)
                                """)
                        .with("part", partId)
                        .with("mode", mode.name())
                        .list(connection, row -> row.getString(1));
            }
        });
        return (int) units.stream().filter(unit -> add(partId, unit, mode)).count();
    }

    /** From now on the link leads to nothing. @return whether it was in use until now */
    public boolean revoke(String partId, String code) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("""
                                        UPDATE open_link SET revoked_at = UTC_TIMESTAMP(3)
                                        WHERE part_id = :part AND code = :code AND revoked_at IS NULL
                                        """).with("part", partId).with("code", code).run(connection) > 0;
            }
        });
    }
}
