package opplevd.survey.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import opplevd.survey.box.APart;
import opplevd.survey.box.Answers;
import opplevd.survey.box.Box;
import opplevd.survey.box.Half;
import opplevd.survey.box.Mode;
import opplevd.survey.box.Respondent;
import opplevd.survey.box.Saved;
import opplevd.survey.box.Sitting;
import opplevd.survey.invitation.Invited;
import opplevd.survey.invitation.Link;
import opplevd.survey.invitation.Links;
import opplevd.survey.message.Kind;
import opplevd.survey.message.Postman;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Can somebody with all tables, the binary log, the log and every link, but no key, tell who answered what? */
class AttackerTest {
    private static final int KNOWN = 200;
    private static final double FALSE_ALARM = 0.01;

    @TempDir
    Path keyDirectory;

    private final Links links = Invited.links();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Map<String, Integer> truth = new HashMap<>();
    private final Map<String, Integer> answerInRow = new HashMap<>();
    private final List<Attacker.Known> known = new ArrayList<>();
    private final List<Attacker.Mailed> mailed = new ArrayList<>();
    private APart part = APart.openWithUnits(1);
    private APart another = part;
    private Evidence.Mark begin = new Evidence.Mark("", 0);

    @BeforeEach
    void invite() throws SQLException {
        begin = Evidence.mark();
        known.clear();
        mailed.clear();
        truth.clear();
        answerInRow.clear();
        another = APart.openWithUnits(1, keyDirectory);
        part = APart.openWithUnits(4, keyDirectory);
        for (int unit = 0; unit < 4; unit++) {
            Invited.tokens(part, unit, KNOWN / 4);
        }
        Invited.printed(part)
                .forEach((id, letter) -> known.add(
                        new Attacker.Known(id, letter.token(), letter.code().replace("-", ""))));
        assertEquals(KNOWN, known.size());
    }

    @Test
    void withoutKeysItTellsNoBetterThanChanceBeforeClosingAndAfter() throws Exception {
        List<String> better = attack();
        if (!better.isEmpty()) {
            // chance itself looks better once in a hundred times: not twice in the same way
            invite();
            better.retainAll(attack());
        }
        assertEquals(List.of(), better);
        for (ILoggingEvent line : List.copyOf(log.list)) {
            if (line.getLoggerName().startsWith("com.icegreen")) {
                // the test's own mail server, which is nobody's
                continue;
            }
            String text = line.getFormattedMessage() + line.getThrowableProxy();
            known.forEach(one -> assertFalse(
                    text.contains(one.token()) || text.contains(one.code()) || text.contains(one.invitationId()),
                    text));
        }
    }

    /** The ways that are right more often than chance, while the part is open or when it is published. */
    private List<String> attack() throws Exception {
        try (Postman postman = new Postman(keyDirectory)) {
            listening(() -> mailAndAnswer(postman));
            postman.mails()
                    .forEach(mail -> mailed.add(
                            new Attacker.Mailed(mail.to().substring(0, mail.to().indexOf('@')), mail.text())));
        }
        assertEquals(KNOWN + KNOWN / 2, mailed.size());
        List<String> better = new ArrayList<>(beyondChance(Evidence.since(begin), List.of()));
        ClosedBox closed = new ClosedBox(part);
        closed.closing(1 << 20).close(part.id);
        listening(() -> closed.closing(1 << 20).finish(part.id, step -> {}));
        assertFalse(part.keys.exists(part.id));
        better.addAll(beyondChance(Evidence.since(begin), keysThatStillExist()));
        return better;
    }

    /** Everybody is invited by mail, half of them answer, the others are reminded and answer too. */
    private void mailAndAnswer(Postman postman) {
        postman.send(part.id, Kind.INVITATION);
        List<Attacker.Known> inOrder = shuffled();
        inOrder.subList(0, KNOWN / 2).forEach(one -> answer(part.box, one));
        postman.send(part.id, Kind.REMINDER_1);
        inOrder.subList(KNOWN / 2, KNOWN).forEach(one -> answer(part.box, one));
    }

    /** The negative control: the same program finds every answer when saving also touches the invitation. */
    @Test
    void savingThatTouchesTheInvitationIsFullyLinkedByTheSameProgram() throws Exception {
        APart.execute(
                "CREATE TABLE IF NOT EXISTS invitation_used (id CHAR(36) NOT NULL PRIMARY KEY, times INT NOT NULL)");
        try {
            TouchingDatabase touching = new TouchingDatabase(APart.database());
            Box box = part.boxOver(touching.asDataSource());
            for (Attacker.Known one : shuffled()) {
                touching.touch(one.invitationId());
                answer(box, one);
            }
            Evidence evidence = Evidence.since(begin);
            assertEquals(KNOWN, hits(guesses(evidence, List.of()).get("same transaction")));
            assertTrue(beyondChance(evidence, List.of()).contains("same transaction"));
        } finally {
            APart.execute("DROP TABLE invitation_used");
        }
    }

    /** Reminders go to those who have not answered; the tables and the binary log do not say to whom. */
    @Test
    void theOutboxTellsNoBetterThanChanceWhoHasAnswered() throws Exception {
        if (outboxTells()) {
            // once in a hundred times by chance
            invite();
            assertFalse(outboxTells(), "who has answered is told by the outbox");
        }
    }

    private boolean outboxTells() throws Exception {
        try (Postman postman = new Postman(keyDirectory)) {
            assertEquals(KNOWN, postman.send(part.id, Kind.INVITATION));
            shuffled().subList(0, KNOWN / 2).forEach(one -> answer(part.box, one));
            assertEquals(KNOWN + KNOWN / 2, postman.send(part.id, Kind.REMINDER_1));
        }
        Attacker attacker = new Attacker(Evidence.since(begin), part.id, known, List.of());
        assertTrue(
                tells(attacker.passedOver(part.keys.of(part.id))),
                "with the key the same program tells who was passed over");
        return tells(attacker.passedOver());
    }

    /** Whether a guess at who has answered is right more often than chance. */
    private boolean tells(Map<String, Boolean> guess) {
        assertEquals(KNOWN, guess.size(), "the attacker sees every row go");
        long hits = guess.entrySet().stream()
                .filter(one -> one.getValue() == truth.containsKey(one.getKey()))
                .count();
        double chiSquare = Math.pow(hits - KNOWN / 2.0, 2) / (KNOWN / 4.0);
        return 1 - new ChiSquaredDistribution(1).cumulativeProbability(chiSquare) < FALSE_ALARM;
    }

    /** A second control: with the key the program does find everybody, so the ways of hashing are the right ones. */
    @Test
    void withTheKeyTheSameProgramFindsEverybody() throws Exception {
        answer(part.box);
        byte[] secret = part.secret();
        assertEquals(KNOWN, hits(guesses(Evidence.since(begin), List.of(secret)).get("hash of what is known")));
    }

    private void answer(Box box) {
        shuffled().forEach(one -> answer(box, one));
    }

    private List<Attacker.Known> shuffled() {
        List<Attacker.Known> inOrderOfAnswering = new ArrayList<>(known);
        Collections.shuffle(inOrderOfAnswering);
        return inOrderOfAnswering;
    }

    /** Two pages, as a resident does: through the link. */
    private void answer(Box box, Attacker.Known one) {
        Link link = links.personal(one.token()).orElseThrow();
        Sitting sitting = Sitting.begin();
        Respondent who = link.respondent(sitting);
        int experience = 1 + Math.floorMod(one.token().hashCode(), 6);
        for (int item = 0; item < 2; item++) {
            int which = item;
            Saved saved = box.save(
                    who,
                    Answers.blank(ClosedBox.ITEMS, "nb", Mode.PERSONAL),
                    answers -> answers.with(which, Half.given(5, sitting), Half.given(experience, sitting)));
            assertEquals(Saved.SAVED, saved);
        }
        truth.put(one.invitationId(), experience);
        answerInRow.put(part.nullifierInHex(who), experience);
    }

    private Map<String, Map<String, String>> guesses(Evidence evidence, List<byte[]> keys) {
        return new Attacker(evidence, part.id, known, keys, mailed).guesses();
    }

    private int hits(@org.jspecify.annotations.Nullable Map<String, String> guess) {
        return (int) Objects.requireNonNull(guess).entrySet().stream()
                .filter(pair -> Objects.equals(truth.get(pair.getKey()), answerInRow.get(pair.getValue())))
                .count();
    }

    /** The ways that are right too often: chi-square with 1 degree of freedom, divided among the ways (Bonferroni). */
    private List<String> beyondChance(Evidence evidence, List<byte[]> keys) {
        double chance = truth.values().stream()
                .mapToDouble(value -> Collections.frequency(truth.values(), value) / (double) truth.size())
                .average()
                .orElseThrow();
        Map<String, Map<String, String>> guesses = guesses(evidence, keys);
        List<String> better = new ArrayList<>();
        guesses.forEach((way, guess) -> {
            double expected = guess.size() * chance;
            double hits = hits(guess);
            double chiSquare = guess.isEmpty() ? 0 : Math.pow(hits - expected, 2) / (expected * (1 - chance));
            double p = 1 - new ChiSquaredDistribution(1).cumulativeProbability(chiSquare);
            if (hits > expected && p < FALSE_ALARM / guesses.size()) {
                better.add(way);
            }
        });
        assertEquals(
                KNOWN,
                Objects.requireNonNull(guesses.get("order in the tables")).size(),
                "the attacker sees every row");
        return better;
    }

    /** The master key and the key of another part that is still open. */
    private List<byte[]> keysThatStillExist() throws IOException {
        List<byte[]> secrets = new ArrayList<>();
        try (var files = Files.list(keyDirectory)) {
            for (Path file : files.sorted().toList()) {
                secrets.add(Files.readAllBytes(file));
            }
        }
        assertTrue(another.keys.readable(another.id), "the other part's key still exists");
        secrets.addAll(part.secretsThatStillExist());
        return secrets;
    }

    private void listening(Runnable work) {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }
    }
}
