package opplevd.report.benchmark;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import opplevd.kit.signin.SignedIn;
import opplevd.report.node.StableAnswer;
import opplevd.report.reader.Readers;

/** How do the municipalities of a network compare in one service area of a round? */
@Controller("/api/v1/networks")
@ExecuteOn(TaskExecutors.BLOCKING)
class BenchmarkController {
    private final Readers readers;
    private final Benchmarks benchmarks;
    private final StableAnswer answer;

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
     */
    @Get("/{network}/rounds/{round}/areas/{area}/benchmark")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BenchmarkAnswer.class)))
    HttpResponse<byte[]> benchmark(HttpRequest<?> request, SignedIn who, String network, String round, String area) {
        return answer.to(request, BenchmarkAnswer.of(benchmarks.figures(readers.of(who), network, round, area)));
    }
}
