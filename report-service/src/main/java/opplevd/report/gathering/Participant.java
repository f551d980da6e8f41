package opplevd.report.gathering;

import io.micronaut.core.annotation.Introspected;

/**
 * Somebody who comes.
 *
 * @param municipality code of a member
 */
@Introspected
public record Participant(String municipality, String name, Party party) {

    /** Whom somebody comes for. */
    public enum Party {
        POLITICS,
        ADMINISTRATION,
        UNION,
        USERS
    }
}
