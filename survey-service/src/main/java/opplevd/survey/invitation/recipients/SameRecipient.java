package opplevd.survey.invitation.recipients;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import opplevd.survey.invitation.Contact;
import opplevd.survey.round.Asked;

/**
 * Who is the same within a unit? Two persons or parents never share an address or a number; a household shares its street
 * too; for children a parent stands on the list once a child, so only rows that are alike in everything are one. In another
 * unit everybody is somebody else.
 */
final class SameRecipient {
    private static final int LISTED = 0;

    private final Asked asked;
    private final Map<String, Integer> seen = new HashMap<>();

    SameRecipient(Asked asked) {
        this.asked = asked;
    }

    /**
     * Whom somebody is the same as.
     *
     * @param by what they share: email, phone, address or all
     * @param row of the first one; 0 = on the list already
     */
    record Same(String by, int row) {
        boolean listed() {
            return row == LISTED;
        }
    }

    /** Notes somebody who is on the list already. */
    void listed(String unitId, Contact contact) {
        keys(unitId, contact).values().forEach(key -> seen.put(key, LISTED));
    }

    /** Notes somebody of a file, unless they are there already. @return whom they are the same as */
    Optional<Same> add(int row, String unitId, Contact contact) {
        Map<String, String> keys = keys(unitId, contact);
        for (Map.Entry<String, String> key : keys.entrySet()) {
            Integer before = seen.get(key.getValue());
            if (before != null) {
                return Optional.of(new Same(key.getKey(), before));
            }
        }
        keys.values().forEach(key -> seen.put(key, row));
        return Optional.empty();
    }

    private Map<String, String> keys(String unitId, Contact contact) {
        Map<String, String> keys = new LinkedHashMap<>();
        String email = plain(contact.email());
        String phone = plain(contact.phone());
        String home = plain(contact.street()) + '|' + plain(contact.postalCode());
        boolean housed = contact.street() != null && contact.postalCode() != null;
        if (asked == Asked.CHILD) {
            keys.put("all", unitId + "|a|" + plain(contact.name()) + '|' + email + '|' + phone + '|' + home);
            return keys;
        }
        if (!email.isEmpty()) {
            keys.put("email", unitId + "|e|" + email);
        }
        if (!phone.isEmpty()) {
            keys.put("phone", unitId + "|p|" + phone);
        }
        if (asked == Asked.HOUSEHOLD && housed) {
            keys.put("address", unitId + "|h|" + home);
        } else if (keys.isEmpty()) {
            keys.put("all", unitId + "|a|" + plain(contact.name()) + '|' + home);
        }
        return keys;
    }

    private static String plain(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
