package opplevd.survey.upload;

/** What was uploaded can't be read as a table. The message says where and what to do, for the page that it came from. */
public final class UnreadableTable extends Exception {
    private final String key;
    private final transient Object[] values;

    UnreadableTable(String key, Object... values) {
        super(key, null, false, false);
        this.key = key;
        this.values = values.clone();
    }

    /** Key of the message. */
    public String key() {
        return key;
    }

    public Object[] values() {
        return values.clone();
    }
}
