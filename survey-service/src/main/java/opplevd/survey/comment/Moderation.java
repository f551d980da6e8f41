package opplevd.survey.comment;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.id.Uuid7;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.account.Colleague;
import opplevd.survey.account.Colleagues;
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
        return comments.moderator(part.id()).filter(reader.subject()::equals).isPresent() && !leads(unit, reader);
    }

    static boolean leads(UnitComments unit, SignedIn reader) {
        return reader.scopes(Role.UNIT_LEADER).contains(unit.code());
    }

    /** The units that enough have answered about for comments to be shown. */
    Set<String> enough(ReachedPart part) {
        return scored.of(part.id()).entrySet().stream()
                .filter(unit -> unit.getValue() >= FEWEST)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * Decides what a page of comments says: all of it, or nothing when something is wrong. What is left as it was stays so.
     *
     * @return for each comment that can't be saved, the key of the sentence that says why
     */
    Map<String, String> decide(ReachedPart part, List<Judgement> judgements, SignedIn by) {
        Map<String, Marked> comments = readable(part, judgements, by);
        Map<String, String> wrong = new HashMap<>();
        List<Decided> decided = new ArrayList<>();
        for (Judgement one : judgements) {
            Marked marked = Optional.ofNullable(comments.get(one.comment())).orElseThrow(Refusal::notFound);
            one.wrong(marked).ifPresent(key -> wrong.put(one.comment(), key));
            if (wrong.isEmpty() && !one.leaves(marked)) {
                decided.add(one.decided(marked));
            }
        }
        if (wrong.isEmpty()) {
            save(part, decided.stream().filter(one -> !one.asBefore()).toList(), by);
        }
        return wrong;
    }

    private void save(ReachedPart part, List<Decided> decided, SignedIn by) {
        comments.decide(part.id(), decided);
        decided.forEach(one -> audit.record(
                by, "comment-" + one.decision().name().toLowerCase(Locale.ROOT), part.id(), part.municipalityId()));
    }

    /** Those of the comments asked for that this person reads. */
    private Map<String, Marked> readable(ReachedPart part, List<Judgement> judgements, SignedIn by) {
        Map<String, UnitComments> units = comments.units(part.id()).stream()
                .filter(unit -> mayRead(part, unit, by))
                .collect(Collectors.toMap(UnitComments::unitId, unit -> unit));
        List<String> ids = judgements.stream().map(Judgement::comment).toList();
        return comments.named(part.id(), ids).stream()
                .filter(comment -> units.containsKey(comment.unitId()))
                .collect(Collectors.toMap(
                        ReadComment::id,
                        comment -> marked(part, Objects.requireNonNull(units.get(comment.unitId())), comment)));
    }

    /** A comment with its marks: the names of its unit and municipality give nobody away. */
    static Marked marked(ReachedPart part, UnitComments unit, ReadComment comment) {
        return Marked.of(comment, new HashSet<>(List.of(unit.name(), part.municipality())));
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
        boolean may = enough(part).contains(unitId) && (ownerAgrees || !unit.ownedPrivately());
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
