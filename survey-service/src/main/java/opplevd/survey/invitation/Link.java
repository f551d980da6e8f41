package opplevd.survey.invitation;

import opplevd.survey.box.Mode;
import opplevd.survey.box.Respondent;
import opplevd.survey.box.Sitting;
import org.jspecify.annotations.Nullable;

/**
 * What does a link lead to?
 *
 * @param partId the part of the round
 * @param unitId the unit to answer about
 * @param versionId the questionnaire version that is asked
 * @param state the part's state: early (DRAFT, 403), open, or closed (410)
 * @param mode how the link came to the respondent
 * @param invitationId whose personal link it is; null for an open link
 */
public record Link(
        String partId,
        String unitId,
        String versionId,
        State state,
        Mode mode,
        @Nullable String invitationId) {

    /** May one answer? */
    public enum State {
        /** Not yet. */
        EARLY,
        OPEN,
        /** Not any more. */
        CLOSED,
        /** An open link that was turned off: not by this one. */
        REVOKED
    }

    public Link {
        if (mode.open() == (invitationId != null)) {
            throw new IllegalArgumentException("a personal link belongs to an invitation, an open link to none");
        }
    }

    /** Whose row a sitting at this link writes: the invitation's, or at an open link the sitting's own. */
    public Respondent respondent(Sitting sitting) {
        return new Respondent(partId, unitId, invitationId == null ? sitting.key() : invitationId, mode);
    }

    @Override
    public String toString() {
        return "Link[*]";
    }
}
