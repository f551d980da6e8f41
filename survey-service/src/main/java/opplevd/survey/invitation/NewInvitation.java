package opplevd.survey.invitation;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to be invited to answer about a unit.
 *
 * @param unitId the unit
 * @param name what to call the recipient; null when links are handed out by others
 * @param address e-mail address or phone number; null likewise
 */
record NewInvitation(
        String unitId, @Nullable String name, @Nullable String address) {
    static final int MOST_NAME = 200;
    static final int MOST_ADDRESS = 320;

    NewInvitation {
        if ((name != null && name.length() > MOST_NAME) || (address != null && address.length() > MOST_ADDRESS)) {
            throw new IllegalArgumentException("not a recipient");
        }
    }
}
