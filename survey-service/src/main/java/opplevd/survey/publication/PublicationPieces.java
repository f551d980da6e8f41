package opplevd.survey.publication;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Retried;

/**
 * The documents of publications, in pieces that are short transactions each. They count only when their run is the one
 * that the publication names; what other runs staged is dropped.
 */
@Singleton
@AcrossMunicipalities("a publication belongs to one municipality, and whoever asks for its text has found it already")
class PublicationPieces {
    /** Characters: at most 400 kB of UTF-8, so that a transaction stays well below 1 MB. */
    static final int LONGEST = 1 << 17;

    private static final int DROPPED_AT_ONCE = 2;

    private final DataSource database;

    PublicationPieces(DataSource database) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    /** Stages the document, a transaction for each piece; again is the same. */
    void stage(PublishedPart part, String runId) {
        List<String> pieces = cut(part.document());
        for (int number = 0; number < pieces.size(); number++) {
            int at = number;
            Retried.run(() -> {
                try (Connection connection = database.getConnection()) {
                    return insert(connection, part, runId, at, pieces.get(at));
                }
            });
        }
    }

    /** The whole text that a run staged; empty if there is none. */
    String text(Connection connection, String publicationId, int version, String runId) throws SQLException {
        return String.join(
                "",
                Query.of("""
                        SELECT text FROM publication_piece
                        WHERE publication_id = :publication AND version = :version AND run_id = :run
                        ORDER BY number
                        """)
                        .with("publication", publicationId)
                        .with("version", version)
                        .with("run", runId)
                        .list(connection, row -> row.getString(1)));
    }

    /** Drops what runs of closing other than the last one have staged. */
    void dropAllButLast(String partId) {
        Query some = Query.of("""
                        DELETE FROM publication_piece
                        WHERE publication_id = (SELECT p.publication_id FROM round_part p WHERE p.id = :part)
                          AND version = 1
                          AND run_id <> (SELECT c.run_id FROM closing c WHERE c.part_id = :part)
                        ORDER BY run_id, number LIMIT :most
                        """).with("part", partId).with("most", DROPPED_AT_ONCE);
        int dropped;
        do {
            dropped = Retried.run(() -> {
                try (Connection connection = database.getConnection()) {
                    return some.run(connection);
                }
            });
        } while (dropped > 0);
    }

    private static int insert(Connection connection, PublishedPart part, String runId, int number, String piece)
            throws SQLException {
        return Query.of("""
                        INSERT INTO publication_piece (publication_id, version, run_id, number, text)
                        VALUES (:publication, :version, :run, :number, :text)
                        ON DUPLICATE KEY UPDATE text = VALUES(text)
                        """)
                .with("publication", part.publicationId())
                .with("version", part.version())
                .with("run", runId)
                .with("number", number)
                .with("text", piece)
                .run(connection);
    }

    /** Never between the two halves of a character. */
    private static List<String> cut(String document) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < document.length()) {
            int to = Math.min(document.length(), from + LONGEST);
            if (to < document.length() && Character.isHighSurrogate(document.charAt(to - 1))) {
                to--;
            }
            pieces.add(document.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
