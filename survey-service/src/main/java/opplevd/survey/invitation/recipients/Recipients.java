package opplevd.survey.invitation.recipients;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Retried;
import opplevd.survey.invitation.Contact;
import org.jspecify.annotations.Nullable;

/** The recipients of a round, as long as their names and addresses are kept. Whether they answered is not known here. */
@Singleton
class Recipients {
    static final int PAGE = 50;
    private static final int FEWEST_DIGITS = 4;
    private static final String CONTACT = """
            SELECT invitation.id, invitation.part_id, invitation.unit_id, invitation.mistaken,
                invitation.undeliverable, unit.name AS unit,
                c.name, c.email, c.phone, c.language, c.street, c.postal_code, c.city
            FROM invitation JOIN invitation_contact c ON c.invitation_id = invitation.id
            JOIN unit ON unit.id = invitation.unit_id
            """;
    private static final String SOUGHT = """
             WHERE invitation.part_id IN (:parts) AND (:unit = '' OR invitation.unit_id = :unit)
              AND (:words = '' OR c.name LIKE :like OR c.email COLLATE utf8mb4_0900_ai_ci LIKE :like
                OR (:digits <> '' AND c.phone LIKE :phone))
            """;

    private final DataSource database;

    Recipients(DataSource database) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    /** Somebody on the list; those whom no message reached come first. */
    record Listed(
            String id,
            String partId,
            String unitId,
            String unit,
            boolean mistaken,
            boolean undeliverable,
            Contact contact) {}

    /**
     * What somebody looks for.
     *
     * @param words in a name, an address or a number; empty = everybody
     * @param unit a unit's id; empty = every unit
     * @param page from 1
     */
    record Search(String words, String unit, int page) {}

    /** A page of the list, and how many there are in all. */
    record Page(List<Listed> people, long all) {}

    /**
     * How many are invited to answer about a unit.
     *
     * @param invited without those who got it by mistake
     * @param nameless of these, without name and address: their links were handed out by others
     * @param planned the number in the plan, which the list takes the place of; 0 when it has none
     */
    record UnitCount(String unitId, String name, long invited, long nameless, long planned) {
        /** The number in the plan that goes when so many are added to an empty list; 0 when none does. */
        long replacedBy(long added) {
            return added > 0 && invited == 0 && planned != added ? planned : 0;
        }
    }

    Page find(Own own, Search search) {
        String digits = search.words().replaceAll("\\D", "");
        String like = "%" + search.words().replaceAll("([%_\\\\])", "\\\\$1") + "%";
        return read(connection -> {
            Query count = Query.of("""
                    SELECT COUNT(invitation.part_id) FROM invitation JOIN invitation_contact c ON c.invitation_id = invitation.id
                    """ + SOUGHT);
            Query page = Query.of(CONTACT + SOUGHT + """
                             ORDER BY invitation.undeliverable DESC, unit.name, invitation.unit_id, c.name, invitation.id LIMIT :most OFFSET :from
                            """).with("most", PAGE).with("from", (search.page() - 1) * PAGE);
            for (Query query : List.of(count, page)) {
                query.with("parts", own.partIds())
                        .with("unit", search.unit())
                        .with("words", search.words())
                        .with("like", like)
                        .with("digits", digits.length() < FEWEST_DIGITS ? "" : digits)
                        .with("phone", "%" + digits + "%");
            }
            long all = count.first(connection, row -> row.getLong(1)).orElse(0L);
            return new Page(page.list(connection, Recipients::listed), all);
        });
    }

    Optional<Listed> one(Own own, String id) {
        return read(connection -> Query.of(CONTACT + " WHERE invitation.part_id IN (:parts) AND invitation.id = :id")
                .with("parts", own.partIds())
                .with("id", id)
                .first(connection, Recipients::listed));
    }

    /** Every unit of the round, in its order. */
    List<UnitCount> perUnit(Own own) {
        return read(connection -> Query.of("""
                        SELECT unit.id, unit.name, COUNT(invitation.id), COUNT(invitation.id) - COUNT(c.invitation_id),
                               COALESCE(MAX(round_unit.invited), 0)
                        FROM round_unit JOIN unit ON unit.id = round_unit.unit_id
                        LEFT JOIN invitation ON invitation.part_id = round_unit.part_id
                          AND invitation.unit_id = round_unit.unit_id AND NOT invitation.mistaken
                        LEFT JOIN invitation_contact c ON c.invitation_id = invitation.id
                        WHERE round_unit.part_id IN (:parts)
                        GROUP BY unit.id, unit.name, unit.code ORDER BY unit.name, unit.code
                        """)
                .with("parts", own.partIds())
                .list(
                        connection,
                        row -> new UnitCount(
                                row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5))));
    }

    /**
     * How far inviting has come.
     *
     * @param mistaken who said that they got the link by mistake: they stand in the list, and are not invited
     * @param waiting whether somebody who can be reached by a message has got none yet
     * @param reachable whether a message can reach anybody; else letters or another sender do
     */
    record Standing(long mistaken, boolean waiting, boolean reachable) {}

    Standing standing(Own own) {
        return read(connection -> Query.of("""
                        SELECT COALESCE(SUM(i.mistaken), 0),
                               COALESCE(SUM(NOT i.queued AND NOT i.mistaken AND NOT i.undeliverable
                                 AND (c.email IS NOT NULL OR c.phone IS NOT NULL)), 0),
                               COALESCE(SUM(c.email IS NOT NULL OR c.phone IS NOT NULL), 0)
                        FROM invitation i JOIN invitation_contact c ON c.invitation_id = i.id
                        WHERE i.part_id IN (:parts)
                        """)
                .with("parts", own.partIds())
                .first(connection, row -> new Standing(row.getLong(1), row.getLong(2) > 0, row.getLong(3) > 0))
                .orElseThrow());
    }

    /** Who is on the list already, for telling whom a file names again. */
    SameRecipient same(Own own) {
        return read(connection -> same(connection, own));
    }

    static SameRecipient same(Connection connection, Own own) throws SQLException {
        SameRecipient same = new SameRecipient(own.asked());
        Query.of(CONTACT + " WHERE invitation.part_id IN (:parts)")
                .with("parts", own.partIds())
                .list(connection, row -> {
                    same.listed(row.getString("unit_id"), contact(row));
                    return "";
                });
        return same;
    }

    private interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return reading.read(connection);
            }
        });
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getString("id"),
                row.getString("part_id"),
                row.getString("unit_id"),
                row.getString("unit"),
                row.getBoolean("mistaken"),
                row.getBoolean("undeliverable"),
                contact(row));
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                filled(row.getString("name")),
                row.getString("email"),
                row.getString("phone"),
                row.getString("language"),
                row.getString("street"),
                row.getString("postal_code"),
                row.getString("city"));
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }
}
