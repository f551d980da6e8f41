package opplevd.survey.publication;

import java.util.List;
import opplevd.survey.organisation.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A unit whose answers have been counted; nothing of it is hidden yet.
 *
 * @param municipalities codes of the municipalities it serves, its own first
 * @param invited how many were asked; null = unknown
 */
public record CountedUnit(
        Unit unit, List<String> municipalities, @Nullable Integer invited, Tally tally) {
    public CountedUnit {
        municipalities = List.copyOf(municipalities);
    }

    /** Invited, where it says who was asked: null when unknown, or when anybody could answer. */
    @Nullable
    Integer knownInvited() {
        return tally.openResponses() > 0 ? null : invited;
    }

    /** Invited of several units together; null when it is unknown for one of them. */
    static @Nullable Integer invited(List<CountedUnit> units) {
        int invited = 0;
        for (CountedUnit unit : units) {
            Integer known = unit.knownInvited();
            if (known == null) {
                return null;
            }
            invited += known;
        }
        return invited;
    }
}
