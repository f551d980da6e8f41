package opplevd.standalone.run;

import java.io.IOException;

/** Something that the person at the terminal can mend; the message is one sentence that says what and how. */
public final class Trouble extends RuntimeException {
    public Trouble(String sentence) {
        super(sentence);
    }

    public Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The home's disk is full, or the folder belongs to somebody else. */
    public static Trouble unwritable(Settings settings, IOException e) {
        return new Trouble(
                "The folder " + settings.home() + " can't be written (" + e.getMessage()
                        + "): free some space, or set OPPLEVD_HOME to a folder of your own.",
                e);
    }
}
