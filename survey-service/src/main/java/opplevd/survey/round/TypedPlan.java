package opplevd.survey.round;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import opplevd.kit.signin.MunicipalityScope;
import org.jspecify.annotations.Nullable;

/** What would somebody have typed to get the plan that a round has? */
@Singleton
class TypedPlan {
    private final Rounds rounds;
    private final Reminders reminders;
    private final PlanRows rows;
    private final QuestionnaireChoices choices;

    TypedPlan(Rounds rounds, Reminders reminders, PlanRows rows, QuestionnaireChoices choices) {
        this.rounds = rounds;
        this.reminders = reminders;
        this.rows = rows;
        this.choices = choices;
    }

    /** All of a part's plan. */
    Map<String, String> of(Connection connection, ReachedPart part) throws SQLException {
        Map<String, String> typed = new HashMap<>(common(connection, part.roundId()));
        PlanRows.OwnWords own = rows.ownWords(connection, part.id());
        typed.put("contact", own.contact());
        typed.put(
                "talks-day",
                own.unionTalksOn() == null ? "" : own.unionTalksOn().toString());
        typed.put("talks-with", Objects.requireNonNullElse(own.unionTalksWith(), ""));
        choices.named(connection, rows.asks(connection, part.id()))
                .forEach((area, choice) -> typed.put(PlanForm.ASKS + area, choice));
        MunicipalityScope scope = MunicipalityScope.one(part.municipalityId(), "a part that the reader reaches");
        for (Candidate unit : rows.candidates(connection, scope, part.id())) {
            if (unit.taking()) {
                typed.put(PlanForm.UNIT + unit.id(), "on");
            }
            if (unit.invited() != null) {
                typed.put(PlanForm.INVITED + unit.id(), unit.invited().toString());
            }
        }
        return typed;
    }

    /** When what is stored happens, or when it did. */
    Moments moments(Connection connection, ReachedPart reached) throws SQLException {
        Round round = rounds.find(connection, reached.roundId()).orElseThrow();
        RoundPart part = rounds.part(connection, reached.id()).orElseThrow();
        Map<Integer, Instant> begun = reminders.begun(connection, part.id());
        boolean closed = part.closedAt() != null;
        Map<Integer, Instant> times = new TreeMap<>();
        if (!closed) {
            reminders.of(connection, round.id()).forEach(planned -> times.put(planned.number(), planned.at()));
        }
        times.putAll(begun);
        return new Moments(
                part.openedAt() == null ? round.opensAt() : part.openedAt(),
                part.state() != RoundState.DRAFT,
                closed ? part.closedAt() : part.closesAt(round),
                closed,
                times.entrySet().stream()
                        .map(one ->
                                new Moments.Reminding(one.getKey(), one.getValue(), begun.containsKey(one.getKey())))
                        .toList());
    }

    /** What all parts of a round have in common. */
    Map<String, String> common(Connection connection, String roundId) throws SQLException {
        Round round = rounds.find(connection, roundId).orElseThrow();
        Map<String, String> typed = new HashMap<>();
        typed.put("name", round.name());
        typed.put("network", Objects.requireNonNullElse(round.network(), ""));
        typed.put("layout", round.layout().name());
        typed.put("asked", round.asked().name());
        typed.put("breakdown", round.breakdown().name());
        put(typed, "opens", round.opensAt());
        put(typed, "closes", round.closesAt());
        for (Reminder reminder : reminders.of(connection, roundId)) {
            put(typed, "reminder" + reminder.number(), reminder.at());
        }
        return typed;
    }

    static void put(Map<String, String> typed, String field, @Nullable Instant at) {
        if (at != null) {
            typed.put(field + "-day", OsloTime.day(at).toString());
            typed.put(field + "-time", OsloTime.time(at));
        }
    }
}
