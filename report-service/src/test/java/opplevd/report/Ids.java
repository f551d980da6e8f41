package opplevd.report;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The same name gives the same id. */
public final class Ids {
    private Ids() {}

    public static String of(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
