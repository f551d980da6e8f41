package opplevd.report.reader;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.List;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** Which rounds can be read? */
@Controller("/api/v1/rounds")
@ExecuteOn(TaskExecutors.BLOCKING)
class RoundController {
    private static final int MOST = 500;

    private final Readers readers;
    private final ReadableResults readable;

    RoundController(Readers readers, ReadableResults readable) {
        this.readers = readers;
        this.readable = readable;
    }

    /**
     * Published rounds that the reader may see, latest first. Where there are more than asked for, the header Link says where to go on
     * (rel="next").
     *
     * @param limit how many at most, 1 to 500; all of them when not said
     * @param cursor id of the last round that is known already
     */
    @Get
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            array = @ArraySchema(schema = @Schema(implementation = RoundAnswer.class)),
                            examples =
                                    @ExampleObject(
                                            "[{\"id\":\"0199b2c4-8a6e-7c33-9a55-1f0f6b1d2e77\",\"name\":\"2026 autumn\",\"publishedAt\":\"2026-12-07T08:00:00Z\"}]")))
    HttpResponse<List<RoundAnswer>> rounds(
            SignedIn who, @QueryValue @Nullable Integer limit, @QueryValue @Nullable String cursor) {
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw Refusal.badRequest().with("detail", "limit is 1 to " + MOST);
        }
        List<RoundAnswer> left = after(
                cursor,
                readable.rounds(readers.of(who)).stream()
                        .map(round -> new RoundAnswer(round.id(), round.name(), round.publishedAt()))
                        .toList());
        if (limit == null || left.size() <= limit) {
            return HttpResponse.ok(left);
        }
        List<RoundAnswer> page = left.subList(0, limit);
        MutableHttpResponse<List<RoundAnswer>> answer = HttpResponse.ok(page);
        return answer.header(
                HttpHeaders.LINK,
                "<"
                        + UriBuilder.of("/api/v1/rounds")
                                .queryParam("limit", limit)
                                .queryParam("cursor", page.getLast().id())
                                .build()
                        + ">; rel=\"next\"");
    }

    private static List<RoundAnswer> after(@Nullable String id, List<RoundAnswer> all) {
        if (id == null) {
            return all;
        }
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)) {
                return all.subList(i + 1, all.size());
            }
        }
        throw Refusal.badRequest().with("detail", "cursor is the id of a round that can be read");
    }

    /** A published round. */
    @Serdeable
    record RoundAnswer(String id, String name, Instant publishedAt) {}
}
