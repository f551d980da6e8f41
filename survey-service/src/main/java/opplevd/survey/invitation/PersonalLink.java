package opplevd.survey.invitation;

/**
 * Somebody's link as it is printed or handed to another sender; made each time, stored nowhere.
 *
 * @param unitId the unit to answer about
 * @param token the link's last part
 * @param code what stands for the link where it is typed, in groups of four
 */
public record PersonalLink(String unitId, Contact contact, String token, String code) {
    /** Never in a log. */
    @Override
    public String toString() {
        return "PersonalLink[*]";
    }
}
