package opplevd.survey.message;

import opplevd.kit.language.Language;

/**
 * A message and where it goes.
 *
 * @param to an e-mail address or a number in the form E.164
 * @param senderName shown as the sender
 * @param replyTo where answers go; "" = nowhere else
 */
record Envelope(String to, String senderName, String replyTo, Language language, Rendered message) {
    @Override
    public String toString() {
        return "Envelope[*]";
    }
}
