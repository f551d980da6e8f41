package opplevd.survey.invitation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Is somebody trying addresses at random? Counts unknown links only, so that a school or a kiosk where everyone answers
 * from one address never meets a limit. Addresses are kept in memory for minutes, and nowhere else.
 */
@Singleton
public class UnknownLinks {
    private static final int A_MINUTE = 120;
    private static final int MOST_ADDRESSES = 50_000;

    private final Cache<String, Bucket> tries = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    /** Whether another unknown link from there is one too many. */
    public boolean tooMany(HttpRequest<?> request) {
        String from = request.getRemoteAddress().getAddress() == null
                ? "?"
                : request.getRemoteAddress().getAddress().getHostAddress();
        return !tries.get(
                        from,
                        address -> Bucket.builder()
                                .addLimit(
                                        limit -> limit.capacity(A_MINUTE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
                                .build())
                .tryConsume(1);
    }
}
