package opplevd.kit.id;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * New ids for things (never for anything near an answer): UUID version 7 (RFC 9562), so that rows made together lie
 * together.
 */
public final class Uuid7 {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Uuid7() {}

    public static String next() {
        long time = System.currentTimeMillis() << 16;
        long high = time | VERSION | (RANDOM.nextLong() & 0x0fffL);
        long low = VARIANT | (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL);
        return new UUID(high, low).toString();
    }
}
