package opplevd.survey.invitation;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import opplevd.survey.box.KeyRing;
import opplevd.survey.box.Retried;
import opplevd.survey.box.RoundKey;

/** Who is invited? Each invitation has a random id and the hash of its link; whether it was used is not known here. */
@Singleton
public class Invitations {
    private static final int BATCH = 1000;

    private final DataSource database;
    private final KeyRing keys;

    Invitations(DataSource database, KeyRing keys) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.keys = keys;
    }

    /** Invites, sets each unit's number of invited to its invitations, and renders the links. All or nothing. */
    List<RenderedLink> invite(String partId, List<NewInvitation> recipients) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    List<RenderedLink> links = add(connection, partId, recipients);
                    connection.commit();
                    return links;
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        });
    }

    /** The same within a transaction of the caller's. The part has its key already. */
    public List<RenderedLink> add(Connection connection, String partId, List<NewInvitation> recipients)
            throws SQLException {
        RoundKey key = keys.of(partId);
        List<String> ids = new ArrayList<>();
        List<RenderedLink> links = new ArrayList<>();
        for (NewInvitation recipient : recipients) {
            // random, not in order of time
            String id = UUID.randomUUID().toString();
            ids.add(id);
            links.add(new RenderedLink(recipient.unitId(), recipient.contact(), key.token(id)));
        }
        for (int from = 0; from < ids.size(); from += BATCH) {
            int to = Math.min(ids.size(), from + BATCH);
            insertBatch(connection, partId, ids.subList(from, to), links.subList(from, to));
        }
        Set<String> units = new TreeSet<>();
        links.forEach(link -> units.add(link.unitId()));
        count(connection, partId, units);
        return links;
    }

    private static void insertBatch(Connection connection, String partId, List<String> ids, List<RenderedLink> links)
            throws SQLException {
        String invitation = "INSERT INTO invitation (id, part_id, unit_id, token_hash) VALUES (?, ?, ?, ?)";
        String contact = """
                INSERT INTO invitation_contact (invitation_id, name, email, phone, language, street, postal_code, city)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement invitations = connection.prepareStatement(invitation);
                PreparedStatement contacts = connection.prepareStatement(contact)) {
            for (int i = 0; i < ids.size(); i++) {
                RenderedLink link = links.get(i);
                invitations.setString(1, ids.get(i));
                invitations.setString(2, partId);
                invitations.setString(3, link.unitId());
                invitations.setBytes(4, Links.hash(link.token()));
                invitations.addBatch();
                if (!link.contact().empty()) {
                    bind(contacts, ids.get(i), link.contact());
                    contacts.addBatch();
                }
            }
            invitations.executeBatch();
            contacts.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, String id, Contact contact) throws SQLException {
        String name = contact.name();
        statement.setString(1, id);
        statement.setString(2, name == null ? "" : name);
        statement.setString(3, contact.email());
        statement.setString(4, contact.phone());
        statement.setString(5, contact.language());
        statement.setString(6, contact.street());
        statement.setString(7, contact.postalCode());
        statement.setString(8, contact.city());
    }

    /** Sets the units' number of invited to their invitations, without those sent by mistake or to nowhere; none is unknown. */
    public static void count(Connection connection, String partId, Collection<String> units) throws SQLException {
        String sql = """
                UPDATE round_unit SET invited = (
                    SELECT NULLIF(COUNT(*), 0) FROM invitation i WHERE i.part_id = round_unit.part_id
                      AND i.unit_id = round_unit.unit_id AND NOT i.mistaken AND NOT i.undeliverable)
                WHERE part_id = ? AND unit_id = ?
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (String unit : units) {
                statement.setString(1, partId);
                statement.setString(2, unit);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
