package opplevd.survey.comment;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.id.Uuid7;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.account.Colleague;
import opplevd.survey.account.Colleagues;
import opplevd.survey.box.Comment;
import opplevd.survey.box.Retried;
import opplevd.survey.publication.Publications;
import opplevd.survey.publication.PublishedPart;
import opplevd.survey.publication.ScoredUnits;
import opplevd.survey.round.ReachedPart;
import org.jspecify.annotations.Nullable;

/**
 * Who reads a part's comments, and what comes of it? One coordinator whom the part names, and nobody who leads the unit.
 * When all of a unit's comments are decided, those that may be shown go into the feed together, and all texts are deleted.
 */
@Singleton
class Moderation {
    /** Fewest respondents of a unit whose comments may be shown. */
    static final int FEWEST = 10;

    private final DataSource database;
    private final Comments comments;
    private final Colleagues colleagues;
    private final ScoredUnits scored;
    private final Publications publications;
    private final AuditLog audit;
    private final Clock clock;

    Moderation(
            DataSource database,
            Comments comments,
            Colleagues colleagues,
            ScoredUnits scored,
            Publications publications,
            AuditLog audit,
            Clock clock) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.comments = comments;
        this.colleagues = colleagues;
        this.scored = scored;
        this.publications = publications;
        this.audit = audit;
        this.clock = clock;
    }

    void appoint(ReachedPart part, String account, SignedIn by) {
        Colleague chosen = colleagues.coordinators(part.municipalityId()).stream()
                .filter(one -> one.id().equals(account))
                .findFirst()
                .orElseThrow(() -> new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "comment.moderator.unknown"));
        comments.appoint(part.id(), chosen.id());
        audit.record(by, "comment-moderator", part.id() + " " + chosen.id(), part.municipalityId());
    }

    /** Whether this person reads this unit's comments. */
    boolean mayRead(ReachedPart part, UnitComments unit, SignedIn reader) {
        return comments.moderator(part.id()).filter(reader.subject()::equals).isPresent()
                && !reader.scopes(Role.UNIT_LEADER).contains(unit.code());
    }

    /** Whether enough have answered about the unit for comments to be shown. */
    boolean enough(ReachedPart part, UnitComments unit) {
        return scored.of(part.id()).getOrDefault(unit.unitId(), 0L) >= FEWEST;
    }

    /**
     * Decides one comment.
     *
     * @param text what the moderator wants to be shown; the same as was written is approval
     */
    void decide(ReachedPart part, String commentId, String action, Theme theme, String text, SignedIn by) {
        ReadComment comment = find(part, commentId, by);
        String shown = text.replace("\r\n", "\n").strip();
        Decision decision = switch (action) {
            case "show" -> shown.equals(comment.text().strip()) ? Decision.APPROVED : Decision.REDACTED;
            case "reject" -> Decision.REJECTED;
            case "pass-on" -> Decision.PASSED_ON;
            default -> throw Refusal.badRequest();
        };
        if (decision.shown() && (shown.isEmpty() || !Comment.fits(shown))) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "comment.text.flawed");
        }
        comments.decide(part.id(), comment.id(), decision, theme, decision.shown() ? shown : null);
        audit.record(
                by, "comment-" + decision.name().toLowerCase(java.util.Locale.ROOT), part.id(), part.municipalityId());
    }

    private ReadComment find(ReachedPart part, String commentId, SignedIn by) {
        return comments.units(part.id()).stream()
                .filter(unit -> mayRead(part, unit, by))
                .flatMap(unit -> comments.of(part.id(), unit.unitId()).stream())
                .filter(comment -> comment.id().equals(commentId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /**
     * Ends the reading of a unit: publishes what may be shown, deletes every text. Again is the same.
     *
     * @param ownerAgrees whether a private unit's owner has agreed that the municipality sees the comments
     */
    void finish(ReachedPart part, String unitId, boolean ownerAgrees, SignedIn by) {
        UnitComments unit = comments.units(part.id()).stream()
                .filter(one -> one.unitId().equals(unitId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (unit.done()) {
            return;
        }
        if (!mayRead(part, unit, by)) {
            throw Refusal.notFound();
        }
        if (unit.left() > 0) {
            throw new Refusal(HttpStatus.CONFLICT, "comment.undecided.left", unit.left());
        }
        boolean may = enough(part, unit) && (ownerAgrees || !unit.ownedPrivately());
        List<ReadComment> shown = !may
                ? List.of()
                : comments.of(part.id(), unitId).stream()
                        .filter(comment -> {
                            Decision decision = comment.decision();
                            return decision != null && decision.shown();
                        })
                        .toList();
        Retried.run(() -> publish(part, unit, shown));
        audit.record(by, "comments-finished", part.id() + " " + unitId + " " + shown.size(), part.municipalityId());
    }

    private boolean publish(ReachedPart part, UnitComments unit, List<ReadComment> shown) throws SQLException {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        @Nullable String record = shown.isEmpty() ? null : Uuid7.next();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean first = comments.finish(connection, part.id(), unit, shown.size(), record, at);
                if (first && record != null) {
                    String of = scored.publication(part.id());
                    publications.publish(
                            connection,
                            new PublishedPart(
                                    record,
                                    1,
                                    part.roundId(),
                                    part.municipalityId(),
                                    CommentsDocument.write(record, of, unit.unitId(), at, shown)));
                }
                connection.commit();
                return first;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
