package opplevd.report.areareport;

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

/** The quality of a municipality's service area in one round. */
@Controller("/api/v1/rounds")
@ExecuteOn(TaskExecutors.BLOCKING)
class AreaQualityController {
    private final Readers readers;
    private final ReadableResults readable;
    private final AreaReports reports;
    private final StableAnswer answer;

    AreaQualityController(Readers readers, ReadableResults readable, AreaReports reports, StableAnswer answer) {
        this.readers = readers;
        this.readable = readable;
        this.reports = reports;
        this.answer = answer;
    }

    /**
     * One area of one municipality.
     *
     * @param round its name or id
     * @param code the municipality's code or id
     * @param area its key
     */
    @Get("/{round}/municipalities/{code}/areas/{area}/quality")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = QualityAnswer.class),
                            examples = @ExampleObject(QualityAnswer.EXAMPLE)))
    @ApiResponse(responseCode = "304", description = "The ETag that was sent in If-None-Match still holds")
    @ApiResponse(responseCode = "404", description = "No such thing, or no right to it (application/problem+json)")
    @ApiResponse(responseCode = "409", description = "The key means several things; problem+json lists their ids")
    HttpResponse<byte[]> quality(HttpRequest<?> request, SignedIn who, String round, String code, String area) {
        return answer.to(request, QualityAnswer.of(reports.quality(readable.area(readers.of(who), round, code, area))));
    }
}
