package opplevd.survey.message;

import opplevd.kit.language.Language;

/**
 * An e-mail to somebody with an account.
 *
 * @param senderName shown as the sender
 * @param text the whole of it without markup
 * @param html the same as a page
 */
public record Letter(String to, String senderName, Language language, String subject, String text, String html) {
    @Override
    public String toString() {
        return "Letter[*]";
    }
}
