package opplevd.survey.message;

/**
 * The words of a message, with placeholders such as {@code {link}}.
 *
 * @param subject one line; "" in an SMS
 * @param body paragraphs with an empty line between
 */
public record Words(String subject, String body) {
    static final int MOST_SUBJECT = 200;
    static final int MOST_BODY = 4000;
}
