package opplevd.survey.invitation;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;
import opplevd.survey.box.KeyRing;
import opplevd.survey.box.Retried;
import opplevd.survey.box.RoundKey;

/**
 * The personal links of everyone invited to a part, with a code for whoever types. Always everyone: a list of those who have
 * not answered would say by name who has.
 */
@Singleton
public class PersonalLinks {
    private static final int BATCH = 1000;

    private final DataSource database;
    private final KeyRing keys;

    PersonalLinks(DataSource database, KeyRing keys) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.keys = keys;
    }

    private record Invited(String id, String unitId, Contact contact) {}

    /** How many links {@link #make} would make. */
    public long count(String partId, Predicate<Contact> wanted) {
        return invited(partId).stream()
                .filter(one -> wanted.test(one.contact()))
                .count();
    }

    /** The links in order of unit and name; from now on their codes are known where they are typed. */
    public List<PersonalLink> make(String partId, Predicate<Contact> wanted) {
        List<Invited> invited = invited(partId).stream()
                .filter(one -> wanted.test(one.contact()))
                .toList();
        if (invited.isEmpty()) {
            return List.of();
        }
        RoundKey key = keys.of(partId);
        List<PersonalLink> links = new ArrayList<>(invited.size());
        for (int from = 0; from < invited.size(); from += BATCH) {
            List<Invited> batch = invited.subList(from, Math.min(invited.size(), from + BATCH));
            List<String> codes = batch.stream()
                    .map(one -> OpenLinkCode.of(key.code(one.id())))
                    .toList();
            Retried.run(() -> remember(batch, codes));
            for (int i = 0; i < batch.size(); i++) {
                Invited one = batch.get(i);
                links.add(new PersonalLink(
                        one.unitId(), one.contact(), key.token(one.id()), OpenLinkCode.grouped(codes.get(i))));
            }
        }
        return links;
    }

    private int remember(List<Invited> batch, List<String> codes) throws SQLException {
        String sql = "INSERT IGNORE INTO link_code (code_hash, invitation_id) VALUES (?, ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < batch.size(); i++) {
                statement.setBytes(1, Links.hash(codes.get(i)));
                statement.setString(2, batch.get(i).id());
                statement.addBatch();
            }
            return statement.executeBatch().length;
        }
    }

    /** Where a typed code leads: the path of a poster's link, or of a personal one. */
    @AcrossMunicipalities("whoever types a code is known by it alone, as by a link")
    public Optional<String> path(String typed) {
        String code = OpenLinkCode.read(typed);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                Optional<String> poster = Query.of("SELECT code FROM open_link WHERE code = :code")
                        .with("code", code)
                        .first(connection, row -> "/o/" + row.getString(1));
                return poster.isPresent() ? poster : personal(connection, code);
            }
        });
    }

    @AcrossMunicipalities("whoever types a code is known by it alone, as by a link")
    private Optional<String> personal(Connection connection, String code) throws SQLException {
        return Query.of("""
                        SELECT i.part_id, i.id FROM link_code c JOIN invitation i ON i.id = c.invitation_id
                        JOIN round_part p ON p.id = i.part_id
                        WHERE c.code_hash = :hash AND p.state IN ('DRAFT', 'OPEN')
                        """)
                .with("hash", Links.hash(code))
                .first(connection, row -> "/s/" + keys.of(row.getString(1)).token(row.getString(2)));
    }

    private List<Invited> invited(String partId) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("""
                                SELECT i.id, i.unit_id, c.name, c.email, c.phone, c.language, c.street, c.postal_code, c.city
                                FROM invitation i JOIN unit u ON u.id = i.unit_id
                                LEFT JOIN invitation_contact c ON c.invitation_id = i.id
                                WHERE i.part_id = :part AND NOT i.mistaken ORDER BY u.name, c.name, i.id
                                """).with("part", partId).list(connection, PersonalLinks::read);
            }
        });
    }

    private static Invited read(ResultSet row) throws SQLException {
        return new Invited(
                row.getString(1),
                row.getString(2),
                new Contact(
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9)));
    }
}
