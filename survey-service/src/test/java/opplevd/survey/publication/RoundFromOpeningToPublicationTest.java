package opplevd.survey.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.box.APart;
import opplevd.survey.box.Answers;
import opplevd.survey.box.Box;
import opplevd.survey.box.Half;
import opplevd.survey.box.Mode;
import opplevd.survey.box.Saved;
import opplevd.survey.box.Sitting;
import opplevd.survey.invitation.Link;
import opplevd.survey.invitation.Links;
import opplevd.survey.invitation.OpenedRound;
import opplevd.survey.round.RoundState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A coordinator's round, with the job that closes it running. */
class RoundFromOpeningToPublicationTest {
    private static final int ANSWERS = 8;

    @TempDir
    Path keyDirectory;

    @Test
    void aCoordinatorOpensResidentsAnswerItClosesAndIsPublishedWithinSeconds() throws Exception {
        APart part = APart.draftWithUnits(2, keyDirectory);
        String round = "round " + part.roundId;
        SignedIn coordinator = coordinator(part.municipalityCode());
        try (ApplicationContext service =
                APart.context(Map.of("opplevd.keys", keyDirectory.toString(), "opplevd.jobs", "true"))) {
            RoundController rounds = service.getBean(RoundController.class);
            ClosingController closing = service.getBean(ClosingController.class);
            assertEquals(RoundState.DRAFT, count(rounds, round, coordinator).state());
            assertEquals(HttpStatus.CONFLICT, refused(() -> closing.close(round, coordinator)));

            OpenedRound.open(service, round, coordinator);
            OpenedRound.open(service, round, coordinator);
            List<String> codes = OpenedRound.codes(service, round, coordinator);
            assertEquals(2, codes.size(), "an open link for each unit, once");
            answer(service, codes.getFirst(), ANSWERS);
            RoundController.RoundCount open = count(rounds, round, coordinator);
            assertEquals(RoundState.OPEN, open.state());
            assertEquals(ANSWERS, sum(open));

            assertEquals(HttpStatus.ACCEPTED, closing.close(round, coordinator).status());
            awaitPublished(rounds, round, coordinator);
            assertEquals(open.units(), count(rounds, round, coordinator).units());
            assertEquals(HttpStatus.OK, closing.close(round, coordinator).status());
            assertEquals(HttpStatus.CONFLICT, refused(() -> OpenedRound.open(service, round, coordinator)));
            assertTrue(OpenedRound.codes(service, round, coordinator).isEmpty());
        }
    }

    @Test
    void whoRunsAnotherMunicipalitysRoundsFindsNoneAndAFacilitatorOnlyTheNetworks() {
        APart part = APart.draftWithUnits(1, keyDirectory);
        String round = "round " + part.roundId;
        try (ApplicationContext service = APart.context(Map.of("opplevd.keys", keyDirectory.toString()))) {
            RoundController rounds = service.getBean(RoundController.class);
            ClosingController closing = service.getBean(ClosingController.class);
            APart another = APart.draftWithUnits(1, keyDirectory);
            List<SignedIn> strangers = List.of(
                    coordinator(another.municipalityCode()),
                    new SignedIn("s", "S", List.of(new Grant(Role.OPERATOR, null))),
                    new SignedIn("s", "S", List.of(new Grant(Role.SERVICE, null))),
                    new SignedIn("s", "S", List.of(new Grant(Role.FACILITATOR, "other-network"))),
                    new SignedIn("s", "S", List.of(new Grant(Role.STEERING_GROUP, part.municipalityCode()))));
            for (SignedIn stranger : strangers) {
                assertEquals(HttpStatus.NOT_FOUND, refused(() -> rounds.round(round, stranger)));
                assertEquals(HttpStatus.NOT_FOUND, refused(() -> closing.close(round, stranger)));
                assertEquals(HttpStatus.NOT_FOUND, refused(() -> OpenedRound.open(service, round, stranger)));
            }
            SignedIn secretariat = new SignedIn("s", "S", List.of(new Grant(Role.SECRETARIAT, null)));
            assertEquals(
                    RoundState.DRAFT, count(rounds, part.roundId, secretariat).state());
            assertFalse(part.keys.exists(part.id), "a key is made when the part opens");
        }
    }

    private static SignedIn coordinator(String municipalityCode) {
        return new SignedIn("c", "C", List.of(new Grant(Role.COORDINATOR, municipalityCode)));
    }

    private static RoundController.RoundCount count(RoundController rounds, String round, SignedIn reader) {
        return Objects.requireNonNull(rounds.round(round, reader).body());
    }

    private static long sum(RoundController.RoundCount count) {
        return count.units().stream()
                .mapToLong(RoundController.UnitCount::responses)
                .sum();
    }

    private static void answer(ApplicationContext service, String code, int times) {
        Link link = service.getBean(Links.class).open(code).orElseThrow();
        for (int i = 0; i < times; i++) {
            Sitting sitting = Sitting.begin();
            Saved saved = service.getBean(Box.class)
                    .save(
                            link.respondent(sitting),
                            Answers.blank(8, "nb", Mode.OPEN),
                            answers -> answers.with(0, Half.given(5, sitting), Half.given(4, sitting)));
            assertEquals(Saved.SAVED, saved);
        }
    }

    private static void awaitPublished(RoundController rounds, String round, SignedIn reader)
            throws InterruptedException {
        Instant until = Instant.now().plus(Duration.ofSeconds(30));
        while (count(rounds, round, reader).state() != RoundState.PUBLISHED) {
            assertTrue(Instant.now().isBefore(until), "published within seconds");
            Thread.sleep(200);
        }
    }

    private static HttpStatus refused(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(Refusal.class, work).status();
    }
}
