package opplevd.survey.invitation;

import io.micronaut.http.HttpStatus;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.signin.SignedIn;
import opplevd.kit.sql.Query;
import opplevd.survey.box.KeyRing;
import opplevd.survey.box.Retried;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.Readiness;
import opplevd.survey.round.Readiness.Obstacle;
import opplevd.survey.round.RoundState;

/** Opening a part: first its key is on disk, then residents may answer. */
@Singleton
@AcrossMunicipalities(
        "acts on parts that ReachedParts found within the reader's municipalities, or whose time has come")
public class Opening {
    private static final String CLOCK = "clock";

    private final TransactionOperations<Connection> transactions;
    private final KeyRing keys;
    private final OpenLinks openLinks;
    private final Readiness readiness;
    private final AuditLog audit;

    Opening(
            TransactionOperations<Connection> transactions,
            KeyRing keys,
            OpenLinks openLinks,
            Readiness readiness,
            AuditLog audit) {
        this.transactions = transactions;
        this.keys = keys;
        this.openLinks = openLinks;
        this.readiness = readiness;
        this.audit = audit;
    }

    /** Opens a draft; an open part stays as it is; a closed one, and one that is not ready, is refused with 409. */
    public void open(ReachedPart part, SignedIn reader) {
        switch (part.state()) {
            case OPEN -> keys.of(part.id());
            case CLOSED, PUBLISHED -> throw new Refusal(HttpStatus.CONFLICT, "closing.closed");
            case DRAFT -> {
                // whoever opens by hand says by it that the units are right
                obstacles(part.id()).stream()
                        .filter(obstacle -> obstacle != Obstacle.UNCONFIRMED)
                        .findFirst()
                        .ifPresent(obstacle -> {
                            throw new Refusal(
                                    HttpStatus.CONFLICT,
                                    obstacle == Obstacle.NO_UNITS ? "opening.no-units" : "opening.union-talks");
                        });
                makeKey(part.id(), part.state());
                openLinks.giveToUnitsWithoutInvitations(part.id());
                move(part.id(), reader.subject());
            }
        }
    }

    public List<Obstacle> obstacles(String partId) {
        return read(connection -> readiness.of(connection, partId));
    }

    /** Names of the units that can't have figures. */
    public List<String> tooSmall(String partId) {
        return read(connection -> readiness.tooSmall(connection, partId));
    }

    /** Drafts whose opening has come, and whose closing has not. */
    List<String> due() {
        return read(connection -> Query.of("""
                        SELECT p.id FROM round_part p JOIN round r ON r.id = p.round_id
                        WHERE p.state = 'DRAFT' AND p.confirmed_at IS NOT NULL AND r.source = 'SURVEY'
                          AND r.opens_at <= UTC_TIMESTAMP(3) AND (r.closes_at IS NULL OR r.closes_at > UTC_TIMESTAMP(3))
                        ORDER BY p.id
                        """).list(connection, row -> row.getString(1)));
    }

    /** Opens a draft whose time has come. @return whether it was ready and is open by this */
    boolean openByClock(String partId) {
        if (!obstacles(partId).isEmpty()) {
            return false;
        }
        makeKey(partId, RoundState.DRAFT);
        openLinks.giveToUnitsWithoutInvitations(partId);
        return move(partId, CLOCK);
    }

    /** The key, made now if links were never rendered with one; a lost one is not replaced behind their back. */
    public void makeKey(ReachedPart part) {
        makeKey(part.id(), part.state());
    }

    private void makeKey(String partId, RoundState state) {
        if (state != RoundState.DRAFT || invited(partId)) {
            keys.of(partId);
        } else {
            keys.create(partId);
        }
    }

    private boolean invited(String partId) {
        return read(connection -> Query.of("SELECT 1 FROM invitation WHERE part_id = :part LIMIT 1")
                .with("part", partId)
                .first(connection, row -> true)
                .isPresent());
    }

    private boolean move(String partId, String actor) {
        return read(connection -> {
            boolean moved = Query.of("""
                                    UPDATE round_part SET state = 'OPEN', opened_at = UTC_TIMESTAMP(3),
                                        confirmed_at = COALESCE(confirmed_at, UTC_TIMESTAMP(3))
                                    WHERE id = :part AND state = 'DRAFT'
                                    """).with("part", partId).run(connection) == 1;
            if (moved) {
                String municipality = Query.of("SELECT municipality_id FROM round_part WHERE id = :part")
                        .with("part", partId)
                        .first(connection, row -> row.getString(1))
                        .orElseThrow();
                audit.record(actor, "round-opened", partId, municipality);
            }
            return moved;
        });
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** In a transaction of its own, which the audit log joins; again when the database is away for a moment. */
    private <T> T read(Work<T> work) {
        return Retried.run(() -> transactions.executeWrite(status -> work.on(status.getConnection())));
    }
}
