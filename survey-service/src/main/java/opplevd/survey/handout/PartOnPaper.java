package opplevd.survey.handout;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import javax.sql.DataSource;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Retried;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.QuestionnaireYaml;
import opplevd.survey.round.Asked;
import org.jspecify.annotations.Nullable;

/**
 * What paper says of a part.
 *
 * @param units by id, in order of name
 * @param approved draft languages that the municipality has approved for everything that is asked
 * @param each who gives one response
 * @param contact whom one can ask; "" when nobody is named
 */
record PartOnPaper(
        Map<String, Unit> units,
        Set<String> approved,
        @Nullable Instant closesAt,
        Asked each,
        String contact) {

    /** Is anybody asked about care or social services? That somebody is asked is health data then, and no paper says so. */
    boolean sensitive() {
        return units.values().stream().anyMatch(unit -> unit.questionnaire().sensitive());
    }

    /** @throws NoSuchElementException when it is none of the part's */
    Unit unit(String id) {
        Unit unit = units.get(id);
        if (unit == null) {
            throw new NoSuchElementException("no unit of the part");
        }
        return unit;
    }

    /** A unit and what it asks. */
    record Unit(String id, String name, Questionnaire questionnaire) {}

    /** Reads parts that ReachedParts found within the reader's municipalities. */
    @Singleton
    static class Reading {
        private final DataSource database;

        Reading(DataSource database) {
            this.database = DelegatingDataSource.unwrapDataSource(database);
        }

        private record Row(Unit unit, @Nullable Instant closesAt, Asked each, String contact) {}

        PartOnPaper of(String partId) {
            List<Row> rows = Retried.run(() -> rows(partId));
            Map<String, Unit> units = new LinkedHashMap<>();
            rows.forEach(row -> units.put(row.unit().id(), row.unit()));
            return rows.isEmpty()
                    ? new PartOnPaper(units, Set.of(), null, Asked.PERSON, "")
                    : new PartOnPaper(
                            units,
                            Retried.run(() -> approved(partId)),
                            rows.getFirst().closesAt(),
                            rows.getFirst().each(),
                            rows.getFirst().contact());
        }

        private Set<String> approved(String partId) throws SQLException {
            try (Connection connection = database.getConnection()) {
                return Set.copyOf(Query.of("""
                                SELECT a.language FROM round_part p
                                JOIN round_unit ru ON ru.part_id = p.id
                                JOIN questionnaire_version v ON v.id = ru.version_id
                                JOIN language_approval a ON a.municipality_id = p.municipality_id AND a.hash = v.hash
                                WHERE p.id = :part
                                GROUP BY a.language
                                HAVING COUNT(DISTINCT v.hash) = (
                                    SELECT COUNT(DISTINCT w.hash) FROM round_unit rw
                                    JOIN questionnaire_version w ON w.id = rw.version_id WHERE rw.part_id = :part)
                                """).with("part", partId).list(connection, row -> row.getString(1)));
            }
        }

        private List<Row> rows(String partId) throws SQLException {
            Map<String, Questionnaire> versions = new HashMap<>();
            try (Connection connection = database.getConnection()) {
                return Query.of("""
                                SELECT ru.unit_id, u.name, v.id, v.document, p.contact, r.asked,
                                    COALESCE(p.extended_to, r.closes_at) AS closes_at
                                FROM round_unit ru
                                JOIN unit u ON u.id = ru.unit_id
                                JOIN questionnaire_version v ON v.id = ru.version_id
                                JOIN round_part p ON p.id = ru.part_id
                                JOIN round r ON r.id = p.round_id
                                WHERE ru.part_id = :part ORDER BY u.name, ru.unit_id
                                """).with("part", partId).list(connection, row -> {
                    String document = row.getString(4);
                    Questionnaire asked = versions.computeIfAbsent(
                            row.getString(3), version -> QuestionnaireYaml.read("questionnaire.yaml", document));
                    return new Row(
                            new Unit(row.getString(1), row.getString(2), asked),
                            Query.instant(row, "closes_at"),
                            Asked.valueOf(row.getString("asked")),
                            row.getString(5));
                });
            }
        }
    }
}
