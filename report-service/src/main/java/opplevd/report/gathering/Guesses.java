package opplevd.report.gathering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Is somebody trying codes at random? Counts wrong codes only, from one address and from all together: a million codes and at
 * most a few gatherings open at once. Addresses are kept in memory for ten minutes, and nowhere else.
 */
@Singleton
class Guesses {
    /** A whole room may come from one address, and mistypes. */
    private static final int FROM_ONE = 40;

    private static final int FROM_ALL = 400;
    private static final int MOST_ADDRESSES = 50_000;
    private static final Duration MEMORY = Duration.ofMinutes(10);
    private static final String ALL = "";

    private final Cache<String, AtomicInteger> wrong = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterWrite(MEMORY)
            .build();

    /** Whether no more codes are taken from there for now. */
    boolean tooMany(HttpRequest<?> request) {
        return count(address(request)).get() >= FROM_ONE || count(ALL).get() >= FROM_ALL;
    }

    void wrong(HttpRequest<?> request) {
        count(address(request)).incrementAndGet();
        count(ALL).incrementAndGet();
    }

    /** Begins anew. */
    void forget() {
        wrong.invalidateAll();
    }

    private AtomicInteger count(String from) {
        return wrong.get(from, any -> new AtomicInteger());
    }

    private static String address(HttpRequest<?> request) {
        return request.getRemoteAddress().getAddress() == null
                ? "?"
                : request.getRemoteAddress().getAddress().getHostAddress();
    }
}
