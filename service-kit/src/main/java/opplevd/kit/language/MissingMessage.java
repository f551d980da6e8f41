package opplevd.kit.language;

/** A page asked for a text that no file of messages has. */
public final class MissingMessage extends RuntimeException {
    MissingMessage(String message) {
        super(message);
    }
}
