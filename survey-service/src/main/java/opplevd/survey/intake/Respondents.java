package opplevd.survey.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import opplevd.kit.digest.Sha256;

/**
 * Which respondents of which unit have been seen in this import? Keeps 64 bits of a hash keyed by randomness, never a
 * name: about 30 bytes a respondent. Two names look alike with a chance of 1 in 30 million at a million rows.
 */
final class Respondents {
    private static final int FIRST = 1 << 12;
    private static final long FREE = 0;

    private final byte[] key = new byte[16];
    private final MessageDigest digest;
    private long[] slots = new long[FIRST];
    private int size;

    Respondents() {
        new SecureRandom().nextBytes(key);
        digest = Sha256.start();
    }

    /** Notes a respondent. @return whether this is the first time */
    boolean add(String unit, String respondent) {
        if (!put(slots, mark(unit, respondent))) {
            return false;
        }
        size++;
        if (size > slots.length / 2) {
            grow();
        }
        return true;
    }

    private long mark(String unit, String respondent) {
        digest.update(key);
        digest.update(unit.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        long mark = ByteBuffer.wrap(digest.digest(respondent.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        return mark == FREE ? 1 : mark;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long mark : slots) {
            if (mark != FREE) {
                put(larger, mark);
            }
        }
        slots = larger;
    }

    private static boolean put(long[] slots, long mark) {
        int at = (int) mark & (slots.length - 1);
        while (slots[at] != FREE) {
            if (slots[at] == mark) {
                return false;
            }
            at = (at + 1) & (slots.length - 1);
        }
        slots[at] = mark;
        return true;
    }
}
