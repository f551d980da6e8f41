package opplevd.report.reader;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import opplevd.kit.signin.SignedIn;

/** Which rounds can be read? */
@Controller("/api/v1/rounds")
@ExecuteOn(TaskExecutors.BLOCKING)
class RoundController {
    private final Readers readers;
    private final ReadableResults readable;

    RoundController(Readers readers, ReadableResults readable) {
        this.readers = readers;
        this.readable = readable;
    }

    /** Published rounds that the reader may see, latest first. */
    @Get
    List<RoundAnswer> rounds(SignedIn who) {
        return readable.rounds(readers.of(who)).stream()
                .map(round -> new RoundAnswer(round.id(), round.name(), round.publishedAt()))
                .toList();
    }

    /** A published round. */
    @Serdeable
    record RoundAnswer(String id, String name, Instant publishedAt) {}
}
