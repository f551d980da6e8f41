package opplevd.survey.publication;

import jakarta.inject.Singleton;
import java.util.List;

/** What a run of closing writes before it publishes: comments and the document, which count only if that run publishes. */
@Singleton
class Staged {
    private final StagedComments comments;
    private final PublicationPieces pieces;

    Staged(StagedComments comments, PublicationPieces pieces) {
        this.comments = comments;
        this.pieces = pieces;
    }

    void comments(String partId, String runId, List<StagedComment> batch) {
        comments.stage(partId, runId, batch);
    }

    void document(PublishedPart part, String runId) {
        pieces.stage(part, runId);
    }

    /** Drops what runs other than the last one have staged. */
    void dropAllButLast(String partId) {
        comments.dropAllButLast(partId);
        pieces.dropAllButLast(partId);
    }
}
