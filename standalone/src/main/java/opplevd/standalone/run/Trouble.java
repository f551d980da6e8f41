package opplevd.standalone.run;

/** Something that the person at the terminal can mend; the message is one sentence that says what and how. */
public final class Trouble extends RuntimeException {
    public Trouble(String sentence) {
        super(sentence);
    }

    public Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
