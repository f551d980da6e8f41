package opplevd.survey.account;

import jakarta.inject.Singleton;
import java.util.List;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.id.Uuid7;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.kit.sql.Transactions;
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
    private final Transactions transactions;
    private final KnownMunicipalities known;
    private final AuditLog audit;

    Newcomers(Transactions transactions, KnownMunicipalities known, AuditLog audit) {
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
        transactions.change(connection -> {
            if (known.byCode(connection, entry.code()).isEmpty()) {
                MunicipalityCode code = new MunicipalityCode(entry.code(), null, null);
                Municipality added = new Municipality(Uuid7.next(), entry.nameIn("nb"), List.of(code));
                known.add(connection, added);
                audit.record(actor, "municipality-added", entry.code(), added.id());
            }
            return entry;
        });
    }
}
