package opplevd.mysql;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells a full disk from other trouble, so that the sentence names the remedy. */
final class Disk {
    private Disk() {}

    static String explain(String what, IOException e) {
        return full(e.getMessage())
                ? what + ": the disk is full. Free some space (about 1.5 GB) and start again."
                : what + ": " + e.getMessage() + ".";
    }

    static boolean full(@Nullable String text) {
        if (text == null) {
            return false;
        }
        String small = text.toLowerCase(Locale.ROOT);
        return small.contains("no space left on device")
                || small.contains("errno: 28")
                || small.contains("disk is full");
    }
}
