package opplevd.survey.opening;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import opplevd.kit.language.Language;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Retried;
import opplevd.survey.message.AtOpening;
import opplevd.survey.questionnaire.QuestionnaireYaml;
import opplevd.survey.round.OsloTime;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.Reminder;
import opplevd.survey.round.Reminders;
import opplevd.survey.round.Round;
import opplevd.survey.round.Rounds;
import org.jspecify.annotations.Nullable;

/** What will open, for a last look: when, how, who is asked about which unit, and what is sent? */
@Singleton
@AcrossMunicipalities("asked for parts that were found within the reader's scope")
class WhatOpens {
    private final DataSource database;
    private final Rounds rounds;
    private final Reminders reminders;
    private final Clock clock;

    WhatOpens(DataSource database, Rounds rounds, Reminders reminders, Clock clock) {
        this.clock = clock;
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.rounds = rounds;
        this.reminders = reminders;
    }

    /**
     * A unit that takes part.
     *
     * @param recipients how many get a link of their own
     * @param openLink whether whoever has the open link answers about it: one is made where there are no recipients
     * @param invited how many are asked, as far as it is known
     */
    public record Unit(
            String name,
            String questionnaire,
            long recipients,
            boolean openLink,
            @Nullable Integer invited) {}

    /**
     * A municipality's part.
     *
     * @param invitations what goes out when it opens, or later
     */
    public record Part(String id, String municipality, AtOpening.Invitations invitations, List<Unit> units) {
        public long recipients() {
            return units.stream().mapToLong(Unit::recipients).sum();
        }
    }

    /**
     * The round's side of it and each part's, for the page.
     *
     * @param invitations by part
     */
    Map<String, Object> of(
            List<ReachedPart> drafts, Map<String, AtOpening.Invitations> invitations, Language language) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                String roundId = drafts.getFirst().roundId();
                Round round = rounds.find(connection, roundId).orElseThrow();
                List<Instant> planned = reminders.of(connection, roundId).stream()
                        .map(Reminder::at)
                        .toList();
                Map<String, Object> what = new HashMap<>();
                what.put("opens", round.opensAt());
                what.put("closes", round.closesAt());
                what.put("early", early(round));
                what.put("layout", round.layout().name());
                what.put("asked", round.asked().name());
                what.put("breakdown", round.breakdown().name());
                what.put("reminders", planned);
                List<Part> parts = new ArrayList<>();
                for (ReachedPart draft : drafts) {
                    parts.add(new Part(
                            draft.id(),
                            draft.municipality(),
                            Objects.requireNonNull(invitations.get(draft.id())),
                            units(connection, draft, language)));
                }
                what.put("parts", parts);
                return what;
            }
        });
    }

    /** How many days it would be open if it opened now, earlier than planned; 0 = it would not, or no closing is planned. */
    private long early(Round round) {
        Instant now = clock.instant();
        Instant opens = round.opensAt();
        Instant closes = round.closesAt();
        return opens == null || closes == null || !OsloTime.day(opens).isAfter(OsloTime.day(now))
                ? 0
                : ChronoUnit.DAYS.between(OsloTime.day(now), OsloTime.day(closes));
    }

    private static List<Unit> units(Connection connection, ReachedPart draft, Language language) throws SQLException {
        Map<String, String> titles = new HashMap<>();
        Query.of("""
                        SELECT DISTINCT v.id, v.document FROM round_unit u
                        JOIN questionnaire_version v ON v.id = u.version_id WHERE u.part_id = :part
                        """)
                .with("part", draft.id())
                .list(connection, row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(version -> titles.put(
                        version.getKey(),
                        QuestionnaireYaml.read("questionnaire.yaml", version.getValue())
                                .title()
                                .in(language.tag())));
        return Query.of("""
                        SELECT u.name, r.version_id, r.invited,
                            (SELECT COUNT(*) FROM invitation i WHERE i.part_id = r.part_id AND i.unit_id = r.unit_id) AS recipients,
                            EXISTS (SELECT 1 FROM open_link o WHERE o.part_id = r.part_id AND o.unit_id = r.unit_id
                                AND o.revoked_at IS NULL) AS linked
                        FROM round_unit r JOIN unit u ON u.id = r.unit_id WHERE r.part_id = :part ORDER BY u.name, u.code
                        """).with("part", draft.id()).list(connection, row -> {
            long recipients = row.getLong("recipients");
            return new Unit(
                    row.getString("name"),
                    titles.getOrDefault(row.getString("version_id"), ""),
                    recipients,
                    recipients == 0 || row.getBoolean("linked"),
                    row.getObject("invited", Integer.class));
        });
    }
}
