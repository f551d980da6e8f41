package opplevd.survey.invitation;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Retried;

/** How many recipients does each channel reach, where the one that the plan names is tried first? */
@Singleton
@AcrossMunicipalities("asked for parts that were found within the reader's scope")
public class Reach {
    private final DataSource database;

    Reach(DataSource database) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    /**
     * How many are written to by each channel.
     *
     * @param none with neither e-mail nor phone
     */
    public record Count(long email, long sms, long none) {
        /** How many are written to. */
        public long written() {
            return email + sms;
        }
    }

    /** Of all who are invited. */
    public Count of(Collection<String> partIds) {
        return count(partIds, 0);
    }

    /** Of those to whom no invitation is on its way yet. */
    public Count waiting(String partId) {
        return count(List.of(partId), 1);
    }

    private Count count(Collection<String> partIds, int onlyWaiting) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("""
                                SELECT COALESCE(SUM(r.email AND (NOT r.phone OR r.first = 'EMAIL')), 0),
                                    COALESCE(SUM(r.phone AND (NOT r.email OR r.first <> 'EMAIL')), 0),
                                    COALESCE(SUM(NOT r.email AND NOT r.phone), 0)
                                FROM (
                                    SELECT c.email IS NOT NULL AS email, c.phone IS NOT NULL AS phone,
                                        COALESCE(m.first_channel, 'EMAIL') AS first
                                    FROM invitation i LEFT JOIN invitation_contact c ON c.invitation_id = i.id
                                    LEFT JOIN message_plan m ON m.part_id = i.part_id
                                    WHERE i.part_id IN (:parts) AND NOT i.mistaken AND NOT i.undeliverable
                                      AND NOT (i.queued AND :waiting)
                                ) r
                                """)
                        .with("parts", partIds)
                        .with("waiting", onlyWaiting)
                        .first(connection, row -> new Count(row.getLong(1), row.getLong(2), row.getLong(3)))
                        .orElseThrow();
            }
        });
    }
}
