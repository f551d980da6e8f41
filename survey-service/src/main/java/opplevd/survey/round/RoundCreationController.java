package opplevd.survey.round;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import opplevd.kit.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** New rounds, by coordinators for their own municipality and by the secretariat for any. */
@Controller("/api/v1/rounds")
@ExecuteOn(TaskExecutors.BLOCKING)
class RoundCreationController {
    private final RoundCreation creation;

    RoundCreationController(RoundCreation creation) {
        this.creation = creation;
    }

    /** A unit that is to ask, and how many it invites; null = unknown. */
    @Serdeable
    record WantedUnit(String unit, @Nullable Integer invited) {}

    /**
     * What to make.
     *
     * @param network key of the network whose round it is; null = none
     * @param questionnaire key of a questionnaire that comes with the product
     * @param closesAt when it closes by itself; null = by hand
     * @param contact whom residents can ask
     */
    @Serdeable
    record WantedRound(
            String name,
            @Nullable String network,
            String questionnaire,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable String contact,
            List<WantedUnit> units) {}

    /** Makes a draft, with a part for each municipality whose units take part. 409 when the name is taken. */
    @Post
    HttpResponse<Map<String, String>> create(SignedIn reader, @Body WantedRound wanted) {
        return HttpResponse.created(Map.of("id", creation.create(reader, wanted), "state", RoundState.DRAFT.name()));
    }
}
