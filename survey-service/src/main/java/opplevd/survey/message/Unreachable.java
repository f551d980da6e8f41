package opplevd.survey.message;

/** The whole channel is away or refuses us: nothing about the recipient. The trouble is a message key below {@code message.trouble.} */
final class Unreachable extends Exception {
    private final String trouble;

    Unreachable(String trouble) {
        super(trouble, null, false, false);
        this.trouble = trouble;
    }

    String trouble() {
        return trouble;
    }
}
