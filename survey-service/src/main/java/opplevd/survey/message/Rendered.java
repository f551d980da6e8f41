package opplevd.survey.message;

/**
 * A message as it is sent: made when it is sent, and kept nowhere.
 *
 * @param subject of an e-mail; "" in an SMS
 * @param text the whole message without markup
 * @param html the same as a page; "" in an SMS
 * @param stop where one says that one wants no more reminders; "" where there are none
 */
record Rendered(String subject, String text, String html, String stop) {
    /** Never in a log: it has somebody's link in it. */
    @Override
    public String toString() {
        return "Rendered[*]";
    }
}
