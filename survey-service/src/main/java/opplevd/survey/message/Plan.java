package opplevd.survey.message;

import opplevd.kit.language.Language;
import opplevd.survey.invitation.Contact;

/**
 * How a part's messages are sent.
 *
 * @param senderName shown as the sender; "" = the municipality
 * @param replyTo where answers to e-mails go; "" = the installation's address
 * @param firstChannel tried first where a recipient has both
 * @param language for recipients without one of their own
 * @param atOpening whether the invitations go out when the round opens
 */
record Plan(String senderName, String replyTo, Channel firstChannel, Language language, boolean atOpening) {
    static final Plan USUAL = new Plan("", "", Channel.EMAIL, Language.NB, false);
    static final int MOST_SENDER = 100;

    Plan {
        if (senderName.length() > MOST_SENDER || senderName.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("sender-name");
        }
        if (!replyTo.isEmpty() && !replyTo.matches("[^@\\s<>,;]+@[^@\\s<>,;]+")) {
            throw new IllegalArgumentException("reply-to");
        }
    }

    Plan atOpening(boolean send) {
        return new Plan(senderName, replyTo, firstChannel, language, send);
    }

    /** Who has both is reached by the first; null when nobody can be reached. */
    @org.jspecify.annotations.Nullable
    Channel channel(Contact contact) {
        if (firstChannel.reaches(contact)) {
            return firstChannel;
        }
        return firstChannel.other().reaches(contact) ? firstChannel.other() : null;
    }
}
