package opplevd.survey.box;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Does whatever was told "Takk" lie in the box when closing begins to count, and was whatever came later told "closed"?
 * Counts 10,000 saves; {@code -Dopplevd.race.rounds=10000} runs that many closings.
 */
class SavesRaceClosingTest {
    private static final int ROUNDS = Integer.getInteger("opplevd.race.rounds", 100);
    private static final int SAVES_A_ROUND = 100;
    private static final int CLIENTS = 8;

    private final APart part = APart.openWithUnits(1);
    private final Answers blank = Answers.blank(8, "nb", Mode.PERSONAL);
    private final Sitting sitting = Sitting.begin();
    private final AtomicInteger told = new AtomicInteger();

    @Test
    void whatWasAcknowledgedIsCountedAndWhatCameLaterWasToldClosed() throws Exception {
        int missing = 0;
        int late = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Round result = race(this::save);
            missing += result.missing;
            late += result.late;
        }
        assertEquals(0, missing, "acknowledged but not counted");
        assertEquals(0, late, "in the box without being counted");
        assertTrue(told.get() > ROUNDS * SAVES_A_ROUND / 4, "the race is one: some came in time, " + told);
        assertTrue(told.get() < ROUNDS * SAVES_A_ROUND, "and some too late");
    }

    /** The negative control: reading the state first and inserting then loses answers to the same race. */
    @Test
    void withoutTheFenceTheSameRaceLosesAnswers() throws Exception {
        int missing = 0;
        for (int round = 0; round < 60 && missing == 0; round++) {
            missing += race(this::saveWithoutFence).missing;
        }
        assertTrue(missing > 0, "a race that catches the unfenced variant");
    }

    private interface Save {
        boolean saved(String id) throws SQLException;
    }

    private record Round(int missing, int late) {}

    private Round race(Save save) throws Exception {
        APart.execute("DELETE FROM sealed_response WHERE part_id = ?", part.id);
        part.state("OPEN");
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        CountDownLatch someSaved =
                new CountDownLatch(ThreadLocalRandom.current().nextInt(SAVES_A_ROUND));
        AtomicInteger next = new AtomicInteger();
        Set<String> counted;
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            Future<?>[] all = new Future<?>[CLIENTS];
            for (int client = 0; client < CLIENTS; client++) {
                all[client] = clients.submit(() -> {
                    for (int id = next.getAndIncrement(); id < SAVES_A_ROUND; id = next.getAndIncrement()) {
                        if (save.saved("r" + id)) {
                            acknowledged.add(nameOf("r" + id));
                        }
                        someSaved.countDown();
                    }
                    return null;
                });
            }
            someSaved.await(30, TimeUnit.SECONDS);
            part.state("CLOSED");
            counted = inTheBox();
            await(all);
        }
        told.addAndGet(acknowledged.size());
        Set<String> after = inTheBox();
        after.removeAll(counted);
        acknowledged.removeAll(counted);
        return new Round(acknowledged.size(), after.size());
    }

    private static void await(Future<?>[] all) throws ExecutionException, InterruptedException {
        for (Future<?> each : all) {
            each.get();
        }
    }

    private boolean save(String id) {
        return part.box.save(part.respondent(0, id), blank, this::answered) == Saved.SAVED;
    }

    private boolean saveWithoutFence(String id) throws SQLException {
        try (Connection connection = APart.database().getConnection();
                PreparedStatement state =
                        connection.prepareStatement("SELECT 1 FROM round_part WHERE id = ? AND state = 'OPEN'");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO sealed_response (part_id, nullifier, unit_id, nonce, sealed) VALUES (?, ?, '', '', '')")) {
            state.setString(1, part.id);
            try (ResultSet open = state.executeQuery()) {
                if (!open.next()) {
                    return false;
                }
            }
            insert.setString(1, part.id);
            insert.setBytes(2, part.keys.of(part.id).nullifier(part.respondent(0, id)));
            return insert.executeUpdate() == 1;
        }
    }

    private Answers answered(Answers answers) {
        return answers.with(0, Half.given(5, sitting), Half.given(4, sitting));
    }

    private String nameOf(String id) {
        return new java.math.BigInteger(1, part.keys.of(part.id).nullifier(part.respondent(0, id))).toString(16);
    }

    private Set<String> inTheBox() throws SQLException {
        Set<String> names = new HashSet<>();
        try (Connection connection = APart.database().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT nullifier FROM sealed_response WHERE part_id = ?")) {
            statement.setString(1, part.id);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(new java.math.BigInteger(1, rows.getBytes(1)).toString(16));
                }
            }
        }
        return names;
    }
}
