package opplevd.survey.round;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opplevd.survey.box.APart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By what results are told apart is said before anything is open, and never after. */
class BreakdownFrozenTest {
    @TempDir
    private Path keys;

    @Test
    void itIsChangedWhileADraftAndStaysFromTheOpening() {
        APart part = APart.draftWithUnits(1, keys);
        try (ApplicationContext service = APart.context(Map.of("opplevd.keys", keys.toString()))) {
            assertEquals(Breakdown.LANGUAGE, changed(service, part, Breakdown.LANGUAGE));
            assertEquals(Breakdown.NONE, changed(service, part, Breakdown.NONE));
            part.state("OPEN");
            assertEquals(Breakdown.NONE, changed(service, part, Breakdown.LANGUAGE));
            part.state("CLOSED");
            assertEquals(Breakdown.NONE, changed(service, part, Breakdown.LANGUAGE));
        }
    }

    private static Breakdown changed(ApplicationContext service, APart part, Breakdown breakdown) {
        Instant opens = Instant.parse("2027-01-10T07:00:00Z");
        Plan plan = new Plan(
                "round " + part.roundId,
                null,
                opens,
                opens.plusSeconds(86_400),
                List.of(),
                Layout.ITEM,
                Asked.PERSON,
                breakdown,
                "",
                new TreeMap<>(),
                null,
                Map.of(),
                null,
                null);
        return service.getBean(Plans.class).within(connection -> {
            service.getBean(PlanRows.class).changeRound(connection, part.roundId, plan);
            return service.getBean(Rounds.class)
                    .find(connection, part.roundId)
                    .orElseThrow()
                    .breakdown();
        });
    }
}
