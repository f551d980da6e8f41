package opplevd.report.results;

/** A line of the feed that cannot be taken in; its source waits there until it can, and nothing is skipped. */
final class UnreadableRecord extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableRecord(String message) {
        super(message);
    }

    UnreadableRecord(String message, Throwable cause) {
        super(message, cause);
    }
}
