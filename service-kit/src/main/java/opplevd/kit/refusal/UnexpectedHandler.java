package opplevd.kit.refusal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever nobody foresaw: the log gets the stack trace (never the path), the reader a page that says it is our fault. */
@Singleton
final class UnexpectedHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedHandler.class);

    private final RefusalPage page;

    UnexpectedHandler(RefusalPage page) {
        this.page = page;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, Throwable thrown) {
        if (thrown.getCause() instanceof Refusal refusal) {
            return page.of((HttpRequest<?>) request, refusal);
        }
        if (DatabaseAway.is(thrown)) {
            LOG.warn("The database does not answer: {}", DatabaseAway.reason(thrown));
            return page.of((HttpRequest<?>) request, Refusal.unavailable());
        }
        LOG.error("Unexpected failure", thrown);
        return page.of((HttpRequest<?>) request, new Refusal(HttpStatus.INTERNAL_SERVER_ERROR, "kit.unexpected"));
    }
}
