package opplevd.report.results;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Takes a unit's released comments in, once; within the transaction of {@link Taking}. */
@Singleton
class TakenComments {
    private final CommentRows rows;
    private final Publications publications;
    private final Clock clock = Clock.systemUTC();

    TakenComments(CommentRows rows, Publications publications) {
        this.rows = rows;
        this.publications = publications;
    }

    /** Whether the record is stored; refuses one that contradicts what is stored. */
    boolean known(FeedRecord release, String content) {
        String stored = rows.content(release.publication()).orElse(null);
        if (stored != null && !stored.equals(content)) {
            throw new UnreadableRecord("record " + release.seq() + ": comments " + release.publication()
                    + " are stored with other content");
        }
        return stored != null;
    }

    void store(String source, FeedRecord release, String content) {
        String of = Objects.requireNonNull(release.of());
        String unit = Objects.requireNonNull(release.unit());
        if (publications
                .findById(of)
                .filter(known -> known.source().equals(source))
                .isEmpty()) {
            throw new UnreadableRecord("record " + release.seq() + " has comments on publication " + of
                    + ", which this source never published");
        }
        rows.addRelease(release.publication(), of, unit, content, clock.instant());
        List<ReleasedComment> comments = Objects.requireNonNull(release.comments());
        for (int i = 0; i < comments.size(); i++) {
            ReleasedComment comment = comments.get(i);
            rows.addComment(release.publication(), i, comment.theme(), comment.language(), comment.text());
        }
    }
}
