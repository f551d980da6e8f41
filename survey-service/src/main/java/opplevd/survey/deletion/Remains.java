package opplevd.survey.deletion;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Retried;
import opplevd.survey.round.ReachedPart;
import org.jspecify.annotations.Nullable;

/** How much of what is to be deleted is left of a part? Numbers, never names. */
@Singleton
@AcrossMunicipalities("asked for parts that were found within the reader's scope")
class Remains {
    private final DataSource database;

    Remains(DataSource database) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    /**
     * What is left of a part.
     *
     * @param closedAt when it was closed; null = it was not
     * @param contacts names and addresses
     * @param waiting messages in the outbox
     * @param comments as they were written, not yet read and done with
     * @param emptied whether answers and key are gone: closing has come to its end, or there were none since it was brought in closed
     */
    record Left(@Nullable Instant closedAt, long contacts, long waiting, long comments, boolean emptied) {
        static final Left NOTHING = new Left(null, 0, 0, 0, false);
    }

    Map<String, Left> of(List<ReachedPart> parts) {
        Map<String, Left> left = new HashMap<>();
        if (parts.isEmpty()) {
            return left;
        }
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                Query.of("""
                                SELECT p.id, p.closed_at,
                                    (SELECT COUNT(*) FROM invitation i JOIN invitation_contact c ON c.invitation_id = i.id
                                     WHERE i.part_id = p.id) AS contacts,
                                    (SELECT COUNT(*) FROM outbox o WHERE o.part_id = p.id) AS waiting,
                                    (SELECT COUNT(*) FROM comment t WHERE t.part_id = p.id AND t.run_id = k.run_id
                                     AND k.document_hash IS NOT NULL) AS comments,
                                    COALESCE(k.finished, TRUE) AS emptied
                                FROM round_part p LEFT JOIN closing k ON k.part_id = p.id
                                WHERE p.id IN (:parts)
                                """)
                        .with("parts", parts.stream().map(ReachedPart::id).toList())
                        .list(
                                connection,
                                row -> left.put(
                                        row.getString(1),
                                        new Left(
                                                Query.instant(row, "closed_at"),
                                                row.getLong(3),
                                                row.getLong(4),
                                                row.getLong(5),
                                                row.getBoolean(6))));
                return left;
            }
        });
    }
}
