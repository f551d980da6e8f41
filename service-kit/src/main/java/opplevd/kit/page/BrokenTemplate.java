package opplevd.kit.page;

/** A template of ours failed; the reader sees the page for 500 and the log says where. */
final class BrokenTemplate extends RuntimeException {
    BrokenTemplate(String view, Throwable cause) {
        super(view, cause);
    }
}
