package opplevd.survey.invitation;

import org.jspecify.annotations.Nullable;

/**
 * A personal link, rendered once for a message or letter and kept nowhere.
 *
 * @param unitId the unit to answer about
 * @param name the recipient, if known
 * @param address where to send it, if known
 * @param token the link's last part
 */
record RenderedLink(
        String unitId, @Nullable String name, @Nullable String address, String token) {
    @Override
    public String toString() {
        return "RenderedLink[*]";
    }
}
