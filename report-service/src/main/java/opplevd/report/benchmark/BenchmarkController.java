package opplevd.report.benchmark;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;
import opplevd.report.node.Scope;
import opplevd.report.node.StableAnswer;
import opplevd.report.reader.Readers;
import opplevd.report.results.AreaInRound;

/** How do the municipalities of a network compare in one service area of a round? */
@Controller("/api/v1/networks")
@ExecuteOn(TaskExecutors.BLOCKING)
class BenchmarkController {
    /** Bytes of answers that are kept: the whole country in one comparison takes some fifteen million. */
    private static final long KEPT_BYTES = 48L << 20;

    private final Readers readers;
    private final Benchmarks benchmarks;
    private final StableAnswer answer;
    private final Cache<Compared, StableAnswer.Written> written = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((Compared compared, StableAnswer.Written kept) -> kept.size())
            .build();

    /** What an answer is made of: publications never change, so the same of them give the same bytes. */
    private record Compared(
            String network,
            Scope scope,
            List<AreaInRound> shown,
            List<String> missing,
            List<String> withoutK,
            List<Refused> notComparable) {}

    BenchmarkController(Readers readers, Benchmarks benchmarks, StableAnswer answer) {
        this.readers = readers;
        this.benchmarks = benchmarks;
        this.answer = answer;
    }

    /**
     * The comparison.
     *
     * @param network its key
     * @param round its name or id
     * @param area its key
     * @param scope what of it: DIMENSION-key, ITEM-key, or nothing for the whole questionnaire
     */
    @Get("/{network}/rounds/{round}/areas/{area}/benchmark")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BenchmarkAnswer.class)))
    HttpResponse<byte[]> benchmark(
            HttpRequest<?> request,
            SignedIn who,
            String network,
            String round,
            String area,
            @QueryValue(defaultValue = "") String scope) {
        Scope of = Scope.of(scope).orElseThrow(Refusal::notFound);
        Comparison found = benchmarks.figures(readers.of(who), network, new Benchmarks.Wanted(round, area, of));
        Compared compared = new Compared(
                network, of, found.sharers().shown(), found.missing(), found.withoutK(), found.notComparable());
        return answer.to(request, written.get(compared, any -> answer.write(BenchmarkAnswer.of(found))));
    }
}
