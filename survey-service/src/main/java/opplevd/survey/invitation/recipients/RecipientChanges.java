package opplevd.survey.invitation.recipients;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.database.Patience;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.signin.SignedIn;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Retried;
import opplevd.survey.invitation.Contact;
import opplevd.survey.invitation.Invitations;
import opplevd.survey.invitation.NewInvitation;
import opplevd.survey.invitation.Opening;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.RoundState;

/** Adds, changes and removes recipients. The audit log gets how many, never who. */
@Singleton
@AcrossMunicipalities("acts on parts and recipients that were found within the reader's own municipality")
class RecipientChanges {
    // a list of 100,000 is one transaction

    private final DataSource database;
    private final Invitations invitations;
    private final Opening opening;
    private final AuditLog audit;

    RecipientChanges(DataSource database, Invitations invitations, Opening opening, AuditLog audit) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.invitations = invitations;
        this.opening = opening;
        this.audit = audit;
    }

    private interface Deed<T> {
        T run(Connection connection) throws SQLException;
    }

    /**
     * Invites everybody who is not on the list yet, all or nothing. The same list twice, also at the same time, is one.
     *
     * @return how many are new
     */
    int add(Own own, List<Candidate> candidates, SignedIn actor) {
        own.parts().forEach(part -> {
            if (candidates.stream().anyMatch(one -> one.place().partId().equals(part.id()))) {
                opening.makeKey(part);
            }
        });
        Map<String, Integer> added = transaction(connection -> add(connection, own, candidates));
        added.forEach((part, count) -> record(own, own.part(part), "recipients.add", count, actor));
        return added.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Map<String, Integer> add(Connection connection, Own own, List<Candidate> candidates) throws SQLException {
        // whoever adds to a part at the same time waits here, and then finds these on the list
        Query.of("UPDATE round_unit SET invited = invited WHERE part_id IN (:parts)")
                .with("parts", own.partIds())
                .run(connection);
        SameRecipient same = Recipients.same(connection, own);
        Map<String, List<NewInvitation>> perPart = new TreeMap<>();
        for (Candidate one : candidates) {
            Place place = one.place();
            if (same.add(one.row() + 1, place.unitId(), one.contact()).isEmpty()) {
                perPart.computeIfAbsent(place.partId(), any -> new ArrayList<>())
                        .add(new NewInvitation(place.unitId(), one.contact()));
            }
        }
        Map<String, Integer> added = new TreeMap<>();
        for (Map.Entry<String, List<NewInvitation>> part : perPart.entrySet()) {
            invitations.add(connection, part.getKey(), part.getValue());
            added.put(part.getKey(), part.getValue().size());
        }
        return added;
    }

    /** Other ways to reach the same person; the link stays. Whom no message reached is among the invited again. */
    void change(Own own, Recipients.Listed who, Contact contact, SignedIn actor) {
        transaction(connection -> {
            change(connection, who, contact);
            Query.of("UPDATE invitation SET undeliverable = FALSE, queued = FALSE WHERE id = :id AND undeliverable")
                    .with("id", who.id())
                    .run(connection);
            Invitations.count(connection, who.partId(), List.of(who.unitId()));
            return 1;
        });
        record(own, own.part(who.partId()), "recipients.change", 1, actor);
    }

    private static void change(Connection connection, Recipients.Listed who, Contact contact) throws SQLException {
        Query.of("""
                        UPDATE invitation_contact SET name = :name, email = :email, phone = :phone,
                            language = :language, street = :street, postal_code = :code, city = :city
                        WHERE invitation_id = :id
                        """)
                .with("name", contact.name() == null ? "" : contact.name())
                .with("email", contact.email())
                .with("phone", contact.phone())
                .with("language", contact.language())
                .with("street", contact.street())
                .with("code", contact.postalCode())
                .with("city", contact.city())
                .with("id", who.id())
                .run(connection);
    }

    /**
     * Takes somebody off the list. Before the round opens, the invitation goes; afterwards only name and address go and the
     * invitation no longer counts: an answer that may lie in the box can still be changed and deleted by who gave it.
     */
    void remove(Own own, Recipients.Listed who, SignedIn actor) {
        boolean draft = own.part(who.partId()).state() == RoundState.DRAFT;
        transaction(connection -> {
            String sql = draft
                    ? "DELETE FROM invitation WHERE id = :id"
                    : "UPDATE invitation SET mistaken = TRUE WHERE id = :id";
            Query.of("DELETE FROM invitation_contact WHERE invitation_id = :id")
                    .with("id", who.id())
                    .run(connection);
            Query.of(sql).with("id", who.id()).run(connection);
            Invitations.count(connection, who.partId(), List.of(who.unitId()));
            return 1;
        });
        record(own, own.part(who.partId()), "recipients.remove", 1, actor);
    }

    private void record(Own own, ReachedPart part, String action, int count, SignedIn actor) {
        audit.record(actor, action, own.roundName() + ": " + count, part.municipalityId());
    }

    private <T> T transaction(Deed<T> deed) {
        return Patience.call(Patience.OF_AN_IMPORT, () -> Retried.run(() -> done(deed)));
    }

    private <T> T done(Deed<T> deed) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = deed.run(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
