package opplevd.survey.box;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.refusal.RefusalPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A resident whose part has no readable key is asked to come back later; the log names the part for the operator. */
@Singleton
final class KeyUnreadableHandler implements ExceptionHandler<KeyUnreadable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(KeyUnreadableHandler.class);

    private final RefusalPage page;

    KeyUnreadableHandler(RefusalPage page) {
        this.page = page;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, KeyUnreadable unreadable) {
        LOG.error("{}", unreadable.getMessage());
        return page.of((HttpRequest<?>) request, Refusal.unavailable());
    }
}
