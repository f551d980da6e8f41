package opplevd.standalone.method;

/** A reference case that cannot be computed; the message says what is wrong and where, in one sentence without a full stop. */
final class BadCase extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadCase(String message) {
        super(message);
    }
}
