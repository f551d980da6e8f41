package opplevd.survey.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import opplevd.kit.digest.Sha256;
import opplevd.kit.refusal.Refusal;

/**
 * How often may somebody try a password? Slower and slower, but nobody is ever locked out: an attempt comes back every few
 * seconds, whoever else is trying.
 */
@Singleton
final class Throttle {
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    /** Refuses with 429 when one address, or all of them together for one person, tries too often. */
    void attempt(String address, String email) {
        take("a " + address, 60, Duration.ofSeconds(1));
        take("b " + address + " " + email, 10, Duration.ofSeconds(15));
        take("e " + email, 40, Duration.ofSeconds(5));
    }

    /** Guesses of one-time links. */
    void link(String address) {
        take("l " + address, 60, Duration.ofSeconds(2));
    }

    private void take(String key, long burst, Duration each) {
        Bucket bucket = buckets.get(
                Sha256.hex(key),
                any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(1, each))
                        .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refusal.tooMany((int) TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
        }
    }
}
