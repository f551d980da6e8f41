package opplevd.survey.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import opplevd.kit.sql.Query;
import opplevd.survey.box.APart;
import org.junit.jupiter.api.Test;

class InvitationsTest {
    private final APart part = APart.openWithUnits(2);
    private final Links links = Invited.links();

    @Test
    void everyLinkLeadsToItsUnitAndIsNeverStored() throws SQLException {
        List<String> tokens = Invited.tokens(part, 1, 50);
        Set<String> invitations = new HashSet<>();
        for (String token : tokens) {
            Link link = links.personal(token).orElseThrow();
            assertEquals(part.units.get(1), link.unitId());
            assertEquals(Link.State.OPEN, link.state());
            invitations.add(String.valueOf(link.invitationId()));
        }
        assertEquals(50, invitations.size());
        assertEquals(50, number("SELECT invited FROM round_unit WHERE part_id = :part AND unit_id = :unit"));
        part.state("CLOSED");
        assertEquals(
                Link.State.CLOSED,
                links.personal(tokens.getFirst()).orElseThrow().state());
    }

    @Test
    void whomNoMessageReachesIsNotAmongTheInvited() throws SQLException {
        Invited.tokens(part, 1, 3);
        APart.execute("UPDATE invitation SET undeliverable = TRUE WHERE part_id = ? LIMIT 1", part.id);
        Invited.tokens(part, 1, 1);
        assertEquals(3, number("SELECT invited FROM round_unit WHERE part_id = :part AND unit_id = :unit"));
    }

    @Test
    void anUnknownOrMalformedLinkLeadsNowhere() {
        String token = Invited.tokens(part, 0, 1).getFirst();
        for (String other :
                List.of("", "x", token + "A", token.substring(1), "A" + token.substring(1), "' OR 1=1 -- '")) {
            assertTrue(other.equals(token) || links.personal(other).isEmpty(), other);
            assertTrue(links.open(other).isEmpty(), other);
        }
    }

    @Test
    void anOpenLinkForgivesSlipsOfReading() {
        APart.execute(
                "INSERT INTO open_link (code, part_id, unit_id, mode) VALUES ('0a1b2c3d4e5f6g7h', ?, ?, 'KIOSK')"
                        + " ON DUPLICATE KEY UPDATE part_id = VALUES(part_id), unit_id = VALUES(unit_id)",
                part.id,
                part.units.get(0));
        for (String typed : List.of("0a1b2c3d4e5f6g7h", "OAIB-2C3D-4E5F-6G7H", "oalb 2c3d 4e5f 6g7h")) {
            assertEquals(part.id, links.open(typed).orElseThrow().partId(), typed);
        }
    }

    @Test
    void contactsGoThirtyDaysAfterClosing() throws SQLException {
        Contact kari = new Contact("Kari", "kari@example.no", "+4790012345", "nn", "Storgata 1", "2660", "Dombås");
        NewInvitation somebody = new NewInvitation(part.units.get(1), kari);
        new Invitations(APart.database(), part.keys).invite(part.id, List.of(somebody));
        OldContacts contacts = new OldContacts(APart.database());
        contacts.deleteAll();
        assertEquals(1, contacts());
        closedDaysAgo(29);
        contacts.deleteAll();
        assertEquals(1, contacts());
        closedDaysAgo(31);
        contacts.deleteAll();
        assertEquals(0, contacts());
    }

    @Test
    void whoOptedOutIsRecognisedInTheirMunicipalityByAddressOrNumberAndNobodyElseIs() throws SQLException {
        OptOuts optOuts = new OptOuts(APart.database(), part.keys);
        Contact kari = new Contact("Kari", "Kari@Example.no", "+4790012345", null, null, null, null);
        assertFalse(optOuts.of(part.municipalityId).test(kari));
        optOuts.add(part.municipalityId, kari);
        optOuts.add(part.municipalityId, kari);
        Predicate<Contact> out = optOuts.of(part.municipalityId);
        assertTrue(out.test(Contact.of("K", "kari@example.no")));
        assertTrue(out.test(new Contact(null, null, "+4790012345", null, null, null, null)));
        assertFalse(out.test(Contact.of("Kari", "kari@example.com")));
        assertFalse(optOuts.of(APart.openWithUnits(1).municipalityId).test(kari));
        try (Connection connection = APart.database().getConnection()) {
            assertEquals(
                    List.of(),
                    Query.of("SELECT 1 FROM opt_out WHERE LOWER(CAST(contact_mac AS CHAR)) LIKE '%kari%'")
                            .list(connection, row -> row.getInt(1)));
        }
    }

    private void closedDaysAgo(int days) {
        APart.execute(
                "UPDATE round_part SET state = 'CLOSED', closed_at = UTC_TIMESTAMP(3) - INTERVAL ? DAY WHERE id = ?",
                days,
                part.id);
    }

    private int contacts() throws SQLException {
        return number("""
                SELECT COUNT(*) FROM invitation_contact c JOIN invitation i ON i.id = c.invitation_id
                WHERE i.part_id = :part AND i.unit_id = :unit
                """);
    }

    private int number(String sql) throws SQLException {
        try (Connection connection = APart.database().getConnection()) {
            return Query.of(sql)
                    .with("part", part.id)
                    .with("unit", part.units.get(1))
                    .first(connection, row -> row.getInt(1))
                    .orElseThrow();
        }
    }
}
