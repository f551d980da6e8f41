package opplevd.survey.message;

import java.util.Set;
import opplevd.survey.box.Mode;
import opplevd.survey.box.Respondent;
import opplevd.survey.invitation.Contact;
import org.jspecify.annotations.Nullable;

/**
 * Somebody invited, as things are now.
 *
 * @param open whether the part is open
 * @param paused whether the sending of this kind is paused
 * @param gone got it by mistake, or can't be reached
 * @param approved draft languages that the municipality has approved for what is asked
 */
record Recipient(
        String invitationId,
        String partId,
        String unitId,
        String municipalityId,
        Contact contact,
        Occasion occasion,
        boolean open,
        boolean paused,
        boolean gone,
        Set<String> approved) {
    Respondent respondent() {
        return new Respondent(partId, unitId, invitationId, Mode.PERSONAL);
    }

    @Nullable
    String address(Channel channel) {
        return channel == Channel.EMAIL ? contact.email() : contact.phone();
    }

    @Override
    public String toString() {
        return "Recipient[*]";
    }
}
