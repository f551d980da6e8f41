package opplevd.survey.publication;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opplevd.survey.box.APart;
import opplevd.survey.box.Answers;
import opplevd.survey.box.Comment;
import opplevd.survey.box.Half;
import opplevd.survey.box.Mode;
import opplevd.survey.box.Sitting;

/** For tests: a part whose box holds answers, and what closing made of them. */
final class ClosedBox {
    static final int ITEMS = 8;
    private static final Sitting SITTING = Sitting.begin();
    private static final ApplicationContext CONTEXT = APart.context(Map.of());
    static final PartsToCount PARTS = CONTEXT.getBean(PartsToCount.class);

    private final APart part;

    ClosedBox(APart part) {
        this.part = part;
    }

    /** Whoever breaks closing throws this. */
    static final class Broken extends RuntimeException {}

    Closing closing(long commentMemory) {
        return new Closing(
                part.box,
                part.keys,
                CONTEXT.getBean(ClosingStates.class),
                PARTS,
                new Staged(new StagedComments(APart.database()), new PublicationPieces(APart.database())),
                commentMemory);
    }

    /** Responses over the units in turn; each third with a comment. Closes the part. */
    List<String> fillAndClose(int responses) {
        List<String> comments = new ArrayList<>();
        for (int i = 0; i < responses; i++) {
            String comment = i % 3 == 0 ? "Kommentar nummer " + i + " æøå" : "";
            int number = i;
            part.box.save(
                    part.respondent(i % part.units.size(), "r" + i),
                    Answers.blank(ITEMS, "nb", Mode.PERSONAL),
                    answers -> answered(answers, number).withComment(Comment.written(comment, SITTING)));
            if (!comment.isEmpty()) {
                comments.add(comment);
            }
        }
        closing(1 << 20).close(part.id);
        comments.sort(null);
        return comments;
    }

    private static Answers answered(Answers blank, int number) {
        Answers answers = blank;
        for (int item = 0; item < ITEMS; item++) {
            answers = answers.with(
                    item,
                    Half.given(6 - (number + item) % 3, SITTING),
                    Half.given((number * 7 + item) % 7 == 0 ? Half.DONT_KNOW : 1 + (number + 2 * item) % 6, SITTING));
        }
        return answers.withDirect(Half.given(1 + number % 3, SITTING)).sent();
    }

    /** The comments that count, in order of text. */
    List<String> publishedComments() throws SQLException {
        return texts("""
                SELECT m.text FROM comment m JOIN closing c ON c.part_id = m.part_id AND c.run_id = m.run_id
                WHERE m.part_id = ? AND c.document_hash IS NOT NULL ORDER BY m.text
                """);
    }

    List<String> allComments() throws SQLException {
        return texts("SELECT text FROM comment WHERE part_id = ? ORDER BY text");
    }

    List<String> documents() throws SQLException {
        Publications publications = CONTEXT.getBean(Publications.class);
        return texts("""
                        SELECT b.publication_id FROM publication b JOIN round_part p ON p.publication_id = b.publication_id
                        WHERE p.id = ?
                        """).stream()
                .map(id -> publications.document(id, 1).orElseThrow())
                .toList();
    }

    /** The runs that have staged a document, one for each piece. */
    List<String> runsOfPieces() throws SQLException {
        return texts("""
                SELECT d.run_id FROM publication_piece d JOIN round_part p ON p.publication_id = d.publication_id
                WHERE p.id = ? ORDER BY d.number
                """);
    }

    long inTheBox() {
        return part.box.counts(part.id).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    List<String> texts(String sql) throws SQLException {
        try (Connection connection = APart.database().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, part.id);
            List<String> texts = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
            return texts;
        }
    }
}
