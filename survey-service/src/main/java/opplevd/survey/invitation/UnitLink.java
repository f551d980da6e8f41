package opplevd.survey.invitation;

import opplevd.survey.box.Mode;

/**
 * An open link that is in use.
 *
 * @param unitId the unit that it asks about
 * @param code its last part, for everyone to see
 */
public record UnitLink(String unitId, Mode mode, String code) {
    /** The code in groups of four, as it is printed and typed. */
    public String printed() {
        return OpenLinkCode.grouped(code);
    }
}
