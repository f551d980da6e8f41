package opplevd.survey.box;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import opplevd.kit.digest.Sha256;

/**
 * One person's sitting at one device: 128 random bits that only the pages of this sitting carry. Answers are shown to
 * the sitting that gave them and to nobody else; from the link alone they read "answered earlier". At an open link the
 * key is the response's id as well. It is stored nowhere.
 *
 * @param key 22 characters base64url
 */
public record Sitting(String key) {
    private static final SecureRandom RANDOM = new SecureRandom();
    // 128 bits in 22 characters: the last one carries 2 bits
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{21}[AQgw]");

    public Sitting {
        if (!FORM.matcher(key).matches()) {
            throw new IllegalArgumentException("not a sitting key");
        }
    }

    /** A new sitting, begun by the start page's post. */
    public static Sitting begin() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return new Sitting(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** The sitting that an address names; empty when it can't be one. */
    public static Optional<Sitting> named(String key) {
        return FORM.matcher(key).matches() ? Optional.of(new Sitting(key)) : Optional.empty();
    }

    /** 8 bytes by which an answer knows its sitting again; never 0, which means "no sitting". */
    long mark() {
        long mark = ByteBuffer.wrap(Sha256.of(key)).getLong();
        return mark == 0 ? 1 : mark;
    }

    /** Kept out of logs and error messages. */
    @Override
    public String toString() {
        return "Sitting[*]";
    }
}
