package opplevd.report.measure;

import java.security.SecureRandom;
import java.util.UUID;

/** New ids: UUID version 7 (RFC 9562), so that rows made together lie together. */
final class Keys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Keys() {}

    static String next() {
        long high = System.currentTimeMillis() << 16 | VERSION | (RANDOM.nextLong() & 0x0fffL);
        return new UUID(high, VARIANT | (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL)).toString();
    }
}
