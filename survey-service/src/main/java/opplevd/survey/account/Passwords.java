package opplevd.survey.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import opplevd.kit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Argon2id (OWASP: 19 MiB, 2 passes), at most four at once so that signing in can't take the machine. */
@Singleton
final class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int AT_ONCE = 4;
    private static final int SALT_BYTES = 16;
    private static final long PATIENCE_SECONDS = 5;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    /** What an unknown account is checked against, so that it takes as long as a known one. */
    private final String nobodys = hash("nobody has this password");

    String hash(String password) {
        return inTurn(() ->
                Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2).getResult());
    }

    /** Whether it is the right one; without a hash the answer is no and takes the same time. */
    boolean matches(String password, @Nullable String hash) {
        String against = hash == null ? nobodys : hash;
        String tried = password.length() > LONGEST ? password.substring(0, LONGEST) : password;
        boolean same = inTurn(() -> Password.check(tried, against).with(Argon2Function.getInstanceFromHash(against)));
        return same && hash != null && password.length() <= LONGEST;
    }

    static boolean isAcceptable(String password) {
        return password.length() >= SHORTEST && password.length() <= LONGEST;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Refusal.unavailable();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
