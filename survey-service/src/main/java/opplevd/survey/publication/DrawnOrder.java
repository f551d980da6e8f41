package opplevd.survey.publication;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * In which order do comments leave the box? In one drawn over the whole part, so that a comment's place says nothing about
 * the row it came from. The order is keyed by randomness that lives in memory for one run: the place of a row is an HMAC of
 * its name. When all comments don't fit in memory the order is cut into stretches, one reading of the box each.
 */
final class DrawnOrder {
    private static final int SLICES = 4096;
    private static final int ROW_OVERHEAD = 200;

    private final SecretKeySpec key;
    private final long[] bytesInSlice = new long[SLICES];

    DrawnOrder() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
    }

    /** Stretch of the order: places from {@code first} to {@code last}, both included, by slice. */
    record Stretch(int first, int last) {
        boolean contains(long place) {
            int slice = slice(place);
            return slice >= first && slice <= last;
        }
    }

    /** Where in the order the row's comment stands; any long, compared unsigned. */
    long place(byte[] nullifier) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return ByteBuffer.wrap(mac.doFinal(nullifier)).getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }

    /** Notes how much memory, in bytes, a comment at this place will take, and says so. */
    long note(long place, String text) {
        long bytes = ROW_OVERHEAD + 2L * text.length();
        bytesInSlice[slice(place)] += bytes;
        return bytes;
    }

    /** The whole order in stretches of at most so many bytes, unless a single slice is more. */
    List<Stretch> stretches(long mostBytes) {
        List<Stretch> stretches = new ArrayList<>();
        int first = 0;
        long bytes = 0;
        for (int slice = 0; slice < SLICES; slice++) {
            if (bytes > 0 && bytes + bytesInSlice[slice] > mostBytes) {
                stretches.add(new Stretch(first, slice - 1));
                first = slice;
                bytes = 0;
            }
            bytes += bytesInSlice[slice];
        }
        if (bytes > 0) {
            stretches.add(new Stretch(first, SLICES - 1));
        }
        return stretches;
    }

    private static int slice(long place) {
        return (int) (place >>> 52);
    }
}
