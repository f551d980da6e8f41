package opplevd.survey.account;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.id.Uuid7;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.organisation.KnownMunicipalities;
import opplevd.survey.organisation.Municipality;
import opplevd.survey.organisation.MunicipalityCode;
import opplevd.survey.organisation.MunicipalityRegister;

/**
 * How does a municipality come into an empty installation? With the first person who is to work for it: else a new
 * coordinator would sign in and find nothing to add units to.
 */
@Singleton
class Newcomers {
    private final TransactionOperations<Connection> transactions;
    private final KnownMunicipalities known;
    private final AuditLog audit;

    Newcomers(TransactionOperations<Connection> transactions, KnownMunicipalities known, AuditLog audit) {
        this.transactions = transactions;
        this.known = known;
        this.audit = audit;
    }

    /** Makes the grant's municipality known, by the register's name; nothing when it is, or when the register has no such code. */
    void welcome(SignedIn actor, Grant grant) {
        String code = grant.scope();
        if (code != null && ofAMunicipality(grant.role())) {
            MunicipalityRegister.find(code).ifPresent(entry -> welcome(actor, entry));
        }
    }

    private static boolean ofAMunicipality(Role role) {
        return role == Role.COORDINATOR || role == Role.STEERING_GROUP || role == Role.PROJECT_LEADER;
    }

    private void welcome(SignedIn actor, MunicipalityRegister.Entry entry) {
        transactions.executeWrite(status -> {
            try {
                Connection connection = status.getConnection();
                if (known.byCode(connection, entry.code()).isEmpty()) {
                    MunicipalityCode code = new MunicipalityCode(entry.code(), null, null);
                    Municipality added = new Municipality(Uuid7.next(), entry.nameIn("nb"), List.of(code));
                    known.add(connection, added);
                    audit.record(actor, "municipality-added", entry.code(), added.id());
                }
                return entry;
            } catch (SQLException refused) {
                throw new IllegalStateException("the municipality " + entry.code() + " was not stored", refused);
            }
        });
    }
}
