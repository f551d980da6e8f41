package opplevd.survey.box;

/** The key of a part is missing or does not open: nothing can be saved to or read from its box. */
public final class KeyUnreadable extends RuntimeException {
    KeyUnreadable(String partId, String why, Throwable cause) {
        super("the key of part " + partId + " is unreadable: " + why, cause);
    }
}
