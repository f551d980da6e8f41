package opplevd.survey.organisation;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A place that gives a service: a kindergarten, a home-care team.
 *
 * @param code unique within the installation
 * @param municipalityId that it belongs to
 * @param areaKey its service area
 * @param serves the other municipalities (ids) whose residents it serves
 */
public record Unit(
        String id,
        String code,
        String name,
        String municipalityId,
        String areaKey,
        Owner owner,
        @Nullable OrganisationNumber organisationNumber,
        SortedSet<String> serves) {
    /** The longest code. */
    public static final int MOST_CODE = 64;
    /** The longest name. */
    public static final int MOST_NAME = 200;

    public Unit {
        if (!validCode(code) || name.isBlank() || name.length() > MOST_NAME || !ServiceArea.valid(areaKey)) {
            throw new IllegalArgumentException("not a unit: " + code + ", " + name + ", " + areaKey);
        }
        serves = Collections.unmodifiableSortedSet(new TreeSet<>(serves));
    }

    /** A municipal unit that serves its own municipality alone. */
    public static Unit of(String id, String code, String name, String municipalityId, String areaKey) {
        return new Unit(id, code, name, municipalityId, areaKey, Owner.MUNICIPAL, null, new TreeSet<>(Set.of()));
    }

    Unit serving(SortedSet<String> municipalities) {
        return new Unit(id, code, name, municipalityId, areaKey, owner, organisationNumber, municipalities);
    }

    /** The unit under another name. */
    public Unit called(String other) {
        return new Unit(id, code, other, municipalityId, areaKey, owner, organisationNumber, serves);
    }

    /** Whether a code can be printed, linked to and told from others. */
    public static boolean validCode(String code) {
        return !code.isBlank()
                && code.length() <= MOST_CODE
                && code.equals(code.strip())
                && code.chars().noneMatch(c -> Character.isISOControl(c) || c == '/' || c == '\\');
    }
}
