package opplevd.report.unitreport;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import opplevd.kit.signin.SignedIn;
import opplevd.report.node.QualityAnswer;
import opplevd.report.node.StableAnswer;
import opplevd.report.reader.ReadableResults;
import opplevd.report.reader.Readers;

/** The quality of one unit in one round. */
@Controller("/api/v1/rounds")
@ExecuteOn(TaskExecutors.BLOCKING)
class UnitQualityController {
    private final Readers readers;
    private final ReadableResults readable;
    private final UnitReports reports;
    private final StableAnswer answer;

    UnitQualityController(Readers readers, ReadableResults readable, UnitReports reports, StableAnswer answer) {
        this.readers = readers;
        this.readable = readable;
        this.reports = reports;
        this.answer = answer;
    }

    /**
     * One unit.
     *
     * @param round its name or id
     * @param unit its code or id
     */
    @Get("/{round}/units/{unit}/quality")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = QualityAnswer.class),
                            examples = @ExampleObject(QualityAnswer.EXAMPLE)))
    @ApiResponse(responseCode = "304", description = "The ETag that was sent in If-None-Match still holds")
    @ApiResponse(responseCode = "404", description = "No such thing, or no right to it (application/problem+json)")
    @ApiResponse(responseCode = "409", description = "The key means several things; problem+json lists their ids")
    HttpResponse<byte[]> quality(HttpRequest<?> request, SignedIn who, String round, String unit) {
        return answer.to(request, QualityAnswer.of(reports.quality(readable.unit(readers.of(who), round, unit))));
    }
}
