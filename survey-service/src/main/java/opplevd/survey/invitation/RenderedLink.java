package opplevd.survey.invitation;

/**
 * A personal link, rendered once for a message or letter and kept nowhere.
 *
 * @param unitId the unit to answer about
 * @param contact the recipient, as far as known
 * @param token the link's last part
 */
public record RenderedLink(String unitId, Contact contact, String token) {
    @Override
    public String toString() {
        return "RenderedLink[*]";
    }
}
