package opplevd.mysql;

/** The embedded MySQL can't be had or won't run; the message is one sentence that says why and what to do. */
public final class MysqlTrouble extends RuntimeException {
    public MysqlTrouble(String sentence) {
        super(sentence);
    }

    public MysqlTrouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
