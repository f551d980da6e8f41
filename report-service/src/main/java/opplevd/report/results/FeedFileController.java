package opplevd.report.results;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;

/** Takes in results that another installation has exported as a signed file, where the two can't be connected. */
@Controller("/api/v1/feed-files")
@ExecuteOn(TaskExecutors.BLOCKING)
class FeedFileController {
    private final List<FeedFile> sources;
    private final Taking taking;
    private final AuditLog audit;

    FeedFileController(List<FeedFile> sources, Taking taking, AuditLog audit) {
        this.sources = sources;
        this.taking = taking;
        this.audit = audit;
    }

    /**
     * What a file brought.
     *
     * @param lines how many records it holds
     * @param seq the last of them
     */
    @Serdeable
    record Taken(String source, int lines, long seq) {}

    /** Verifies a file and takes in what is new in it; the same file twice is taken once. */
    @Post(uri = "/{source}", consumes = "application/x-ndjson")
    @Operation(summary = "Takes in a signed file of published results; for the role operator")
    Taken take(SignedIn who, String source, @Body InputStream body) throws IOException {
        if (!who.has(Role.OPERATOR)) {
            throw Refusal.notFound();
        }
        FeedFile known = sources.stream()
                .filter(one -> one.name().equals(source))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        int lines = 0;
        long seq = 0;
        try (SignedFile file = SignedFile.verified(known, body);
                BufferedReader in = file.read()) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                seq = taking.take(known.name(), line);
                lines++;
            }
        } catch (UnreadableRecord unreadable) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "reader.feed-file-unreadable",
                    String.valueOf(unreadable.getMessage()));
        }
        audit.record(who, "feed-file-taken", known.name() + " to record " + seq, null);
        return new Taken(known.name(), lines, seq);
    }
}
