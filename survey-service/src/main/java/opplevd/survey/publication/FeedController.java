package opplevd.survey.publication;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import opplevd.kit.digest.Sha256;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.account.Signatures;
import opplevd.survey.publication.Publications.Placed;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The feed: what was published, one line of JSON a record, in order (docs/feed.md). */
@Controller("/api/v1/published")
class FeedController {
    private static final int AT_ONCE = 4;

    private final Publications publications;
    private final Signatures signatures;

    FeedController(Publications publications, Signatures signatures) {
        this.publications = publications;
        this.signatures = signatures;
    }

    @Get(produces = "application/x-ndjson")
    @Operation(summary = "Published results after a place in the feed, in order; for the role service")
    HttpResponse<Publisher<String>> after(SignedIn reader, @QueryValue(defaultValue = "0") long after) {
        serviceOnly(reader);
        if (after < 0) {
            throw Refusal.badRequest();
        }
        return HttpResponse.<Publisher<String>>ok(lines(after)).header("Cache-Control", "no-store");
    }

    @Get(uri = "/file", produces = "application/x-ndjson")
    @Operation(
            summary =
                    "The whole feed as a signed file, for an installation that can't be connected; for the role service")
    HttpResponse<Publisher<String>> file(SignedIn reader) {
        serviceOnly(reader);
        return HttpResponse.<Publisher<String>>ok(Flux.defer(this::signed))
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"opplevd-published.ndjson\"")
                .header("Opplevd-Key", signatures.keyId());
    }

    /** Every line, and a last one that signs the digest of all before it. */
    private Flux<String> signed() {
        MessageDigest digest = Sha256.start();
        return lines(0).doOnNext(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)))
                .concatWith(Mono.fromSupplier(() -> "{\"kind\":\"SIGNATURE\",\"jws\":\""
                        + signatures.sign(HexFormat.of().formatHex(digest.digest())) + "\"}\n"));
    }

    private static void serviceOnly(SignedIn reader) {
        if (!reader.has(Role.SERVICE)) {
            throw Refusal.notFound();
        }
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
