package opplevd.survey.publication;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Retried;

/** What has been published, in order. Nothing published ever changes. */
@Singleton
@AcrossMunicipalities("the feed is for a service that receives every municipality's results; writing is for one part")
public class Publications {
    private final DataSource database;

    Publications(DataSource database) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    /** A published document and its place. */
    record Placed(long seq, String document) {}

    /**
     * Publishes, as the last thing in the caller's transaction: from here on nobody else can publish until it ends, so
     * that whoever reads the feed in order misses nothing. Publishing the same version again changes nothing.
     *
     * @return its place in the feed
     */
    public long publish(Connection connection, PublishedPart part) throws SQLException {
        Query.of("UPDATE publication_position SET next = next + 1 WHERE id = 1").run(connection);
        Optional<Long> before = Query.of("""
                        SELECT seq FROM publication WHERE publication_id = :publication AND version = :version
                        """)
                .with("publication", part.publicationId())
                .with("version", part.version())
                .first(connection, row -> row.getLong(1));
        if (before.isPresent()) {
            Query.of("UPDATE publication_position SET next = next - 1 WHERE id = 1")
                    .run(connection);
            return before.get();
        }
        long seq = Query.of("SELECT next - 1 FROM publication_position WHERE id = 1")
                .first(connection, row -> row.getLong(1))
                .orElseThrow();
        Query.of("""
                        INSERT INTO publication (seq, publication_id, version, round_id, municipality_id, document)
                        VALUES (:seq, :publication, :version, :round, :municipality, :document)
                        """)
                .with("seq", seq)
                .with("publication", part.publicationId())
                .with("version", part.version())
                .with("round", part.roundId())
                .with("municipality", part.municipalityId())
                .with("document", part.document())
                .run(connection);
        return seq;
    }

    /** The document of a publication as it is stored, to be compared with what was meant. */
    public Optional<String> document(String publicationId, int version) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("""
                                SELECT document FROM publication
                                WHERE publication_id = :publication AND version = :version
                                """)
                        .with("publication", publicationId)
                        .with("version", version)
                        .first(connection, row -> row.getString(1));
            }
        });
    }

    /** What was published after a place, in order; at most so many. */
    List<Placed> after(long seq, int most) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("SELECT seq, document FROM publication WHERE seq > :seq ORDER BY seq LIMIT :most")
                        .with("seq", seq)
                        .with("most", most)
                        .list(connection, row -> new Placed(row.getLong(1), row.getString(2)));
            }
        });
    }
}
