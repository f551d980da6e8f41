package opplevd.survey.progress;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Retried;
import opplevd.survey.publication.ResponseCounts;
import opplevd.survey.round.OsloTime;
import org.jspecify.annotations.Nullable;

/**
 * Which round came before a part: of the municipality's published ones that asked some of the same units in the same words,
 * the latest that opened before it. One brought in from elsewhere never opened here, and counts as earlier.
 */
@Singleton
@AcrossMunicipalities("asked for a part that was found within the reader's scope, and looks in the same municipality")
class LastRounds {
    private final DataSource database;
    private final ResponseCounts counts;
    private final DailyCounts days;

    LastRounds(DataSource database, ResponseCounts counts, DailyCounts days) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.counts = counts;
        this.days = days;
    }

    private record Found(
            String partId,
            String name,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt) {}

    Optional<LastRound> before(String partId) {
        return found(partId).map(this::read);
    }

    private Optional<Found> found(String partId) {
        String sql = """
                SELECT p.id, r.name, p.opened_at, p.closed_at
                FROM round_part here
                JOIN round_part p ON p.municipality_id = here.municipality_id AND p.state = 'PUBLISHED' AND p.id <> here.id
                JOIN round r ON r.id = p.round_id
                WHERE here.id = :part
                  AND (p.opened_at IS NULL OR here.opened_at IS NULL OR p.opened_at < here.opened_at)
                  AND EXISTS (
                    SELECT 1 FROM round_unit a JOIN questionnaire_version va ON va.id = a.version_id
                    JOIN round_unit b ON b.unit_id = a.unit_id
                    JOIN questionnaire_version vb ON vb.id = b.version_id AND vb.questionnaire_key = va.questionnaire_key
                    WHERE a.part_id = p.id AND b.part_id = here.id)
                ORDER BY COALESCE(p.opened_at, p.closed_at) DESC, r.id DESC LIMIT 1
                """;
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of(sql)
                        .with("part", partId)
                        .first(
                                connection,
                                row -> new Found(
                                        row.getString(1),
                                        row.getString(2),
                                        Query.instant(row, "opened_at"),
                                        Query.instant(row, "closed_at")));
            }
        });
    }

    private LastRound read(Found found) {
        Map<String, ResponseCounts.UnitCount> end = new LinkedHashMap<>();
        counts.of(found.partId()).units().forEach(unit -> end.put(unit.id(), unit));
        Map<String, NavigableMap<LocalDate, Long>> counted = days.of(found.partId());
        Instant closed = found.closedAt();
        if (closed != null && !counted.isEmpty()) {
            LocalDate after = OsloTime.day(closed).plusDays(1);
            end.forEach((id, unit) -> {
                if (counted.containsKey(id)) {
                    counted.computeIfAbsent(id, none -> new TreeMap<>()).put(after, unit.responses());
                }
            });
        }
        return new LastRound(found.name(), found.openedAt(), end, counted);
    }
}
