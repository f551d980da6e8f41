package opplevd.survey.publication;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.publication.Publications.Placed;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The feed: what was published, one line of JSON a record, in order (docs/feed.md). */
@Controller("/api/v1/published")
class FeedController {
    private static final int AT_ONCE = 4;

    private final Publications publications;

    FeedController(Publications publications) {
        this.publications = publications;
    }

    @Get(produces = "application/x-ndjson")
    @Operation(summary = "Published results after a place in the feed, in order; for the role service")
    HttpResponse<Publisher<String>> after(SignedIn reader, @QueryValue(defaultValue = "0") long after) {
        if (!reader.has(Role.SERVICE)) {
            throw Refusal.notFound();
        }
        if (after < 0) {
            throw Refusal.badRequest();
        }
        return HttpResponse.<Publisher<String>>ok(lines(after)).header("Cache-Control", "no-store");
    }

    /** A few records in memory at a time, read as the reader takes them. */
    private Flux<String> lines(long after) {
        Flux<List<Placed>> pages = Flux.generate(() -> after, (last, sink) -> {
            List<Placed> page = publications.after(last, AT_ONCE);
            if (page.isEmpty()) {
                sink.complete();
                return last;
            }
            sink.next(page);
            return page.getLast().seq();
        });
        return pages.concatMapIterable(page -> page, 1)
                .map(placed -> PublishedPart.line(placed.seq(), placed.document()) + "\n")
                .subscribeOn(Schedulers.boundedElastic());
    }
}
