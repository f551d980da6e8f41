package opplevd.survey.publication;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Retried;
import org.jspecify.annotations.Nullable;

/** What has been published, in order. Nothing published ever changes. */
@Singleton
@AcrossMunicipalities("the feed is for a service that receives every municipality's results; writing is for one part")
public class Publications {
    private final DataSource database;
    private final PublicationPieces pieces;
    private final List<AtPublication> also;

    Publications(DataSource database, PublicationPieces pieces, List<AtPublication> also) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.pieces = pieces;
        this.also = List.copyOf(also);
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
        return publish(connection, part, null, part.document());
    }

    /** The same for what a run has staged in pieces, so that the transaction is short however long the document is. */
    long publishStaged(Connection connection, PublishedPart part, String runId) throws SQLException {
        return publish(connection, part, runId, null);
    }

    private long publish(Connection connection, PublishedPart part, @Nullable String runId, @Nullable String document)
            throws SQLException {
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
                        INSERT INTO publication (seq, publication_id, version, round_id, municipality_id, run_id, document)
                        VALUES (:seq, :publication, :version, :round, :municipality, :run, :document)
                        """)
                .with("seq", seq)
                .with("publication", part.publicationId())
                .with("version", part.version())
                .with("round", part.roundId())
                .with("municipality", part.municipalityId())
                .with("run", runId)
                .with("document", document)
                .run(connection);
        for (AtPublication one : also) {
            one.published(connection, part);
        }
        return seq;
    }

    /** The document of a publication as it is stored, to be compared with what was meant. */
    public Optional<String> document(String publicationId, int version) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                Optional<Row> row = Query.of("""
                                SELECT seq, publication_id, version, run_id, document FROM publication
                                WHERE publication_id = :publication AND version = :version
                                """)
                        .with("publication", publicationId)
                        .with("version", version)
                        .first(connection, Row::of);
                return row.isEmpty() ? Optional.empty() : Optional.of(text(connection, row.get()));
            }
        });
    }

    /** What was published after a place, in order; at most so many. */
    List<Placed> after(long seq, int most) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                List<Row> rows =
                        Query.of("""
                                SELECT seq, publication_id, version, run_id, document FROM publication
                                WHERE seq > :seq ORDER BY seq LIMIT :most
                                """).with("seq", seq).with("most", most).list(connection, Row::of);
                List<Placed> placed = new ArrayList<>();
                for (Row row : rows) {
                    placed.add(new Placed(row.seq(), text(connection, row)));
                }
                return placed;
            }
        });
    }

    /**
     * One publication.
     *
     * @param runId the run of closing that staged its document in pieces
     * @param document the document itself, if it has no pieces
     */
    private record Row(
            long seq,
            String publicationId,
            int version,
            @Nullable String runId,
            @Nullable String document) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getLong(1), row.getString(2), row.getInt(3), row.getString(4), row.getString(5));
        }
    }

    private String text(Connection connection, Row row) throws SQLException {
        return row.document() != null
                ? row.document()
                : pieces.text(connection, row.publicationId(), row.version(), Objects.requireNonNull(row.runId()));
    }
}
