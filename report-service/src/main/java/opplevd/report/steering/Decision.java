package opplevd.report.steering;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * Something decided by consensus.
 *
 * @param parties who took part; at least two, since nobody agrees alone
 * @param present names or numbers, as the group wants it; may be empty
 */
public record Decision(LocalDate on, String text, Set<Party> parties, String present, String notedBy) {
    static final int MOST_TEXT = 2000;
    static final int MOST_PRESENT = 500;

    public Decision {
        if (text.isBlank() || parties.size() < 2) {
            throw new IllegalArgumentException("a decision has a text and two parties");
        }
        parties = Set.copyOf(parties);
    }

    /** The parties in a fixed order. */
    public Set<Party> inOrder() {
        return EnumSet.copyOf(parties);
    }
}
