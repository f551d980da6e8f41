package opplevd.survey.invitation;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.survey.box.KeyRing;
import opplevd.survey.box.Retried;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.RoundState;

/** Opening a part: first its key is on disk, then residents may answer. */
@Singleton
@AcrossMunicipalities("acts on parts that ReachedParts found within the reader's municipalities")
class Opening {
    private final DataSource database;
    private final KeyRing keys;
    private final OpenLinks openLinks;

    Opening(DataSource database, KeyRing keys, OpenLinks openLinks) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.keys = keys;
        this.openLinks = openLinks;
    }

    /** Opens a draft; an open part stays as it is; a closed one is refused with 409. */
    void open(ReachedPart part) {
        switch (part.state()) {
            case OPEN -> keys.of(part.id());
            case CLOSED, PUBLISHED -> throw new Refusal(HttpStatus.CONFLICT, "closing.closed");
            case DRAFT -> {
                makeKey(part);
                openLinks.giveToUnitsWithoutInvitations(part.id());
                Retried.run(() -> change(part.id()));
            }
        }
    }

    /** The key, made now if links were never rendered with one; a lost one is not replaced behind their back. */
    void makeKey(ReachedPart part) {
        if (part.state() != RoundState.DRAFT || Retried.run(() -> invited(part.id()))) {
            keys.of(part.id());
        } else {
            keys.create(part.id());
        }
    }

    private boolean invited(String partId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT 1 FROM invitation WHERE part_id = ? LIMIT 1")) {
            statement.setString(1, partId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private int change(String partId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "UPDATE round_part SET state = 'OPEN', opened_at = UTC_TIMESTAMP(3) WHERE id = ? AND state = 'DRAFT'")) {
            statement.setString(1, partId);
            return statement.executeUpdate();
        }
    }
}
