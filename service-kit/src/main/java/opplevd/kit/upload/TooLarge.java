package opplevd.kit.upload;

import java.io.IOException;

/** The body is longer than whoever reads it, or the server itself, takes. */
public final class TooLarge extends IOException {
    TooLarge() {
        super("the body is too large");
    }
}
