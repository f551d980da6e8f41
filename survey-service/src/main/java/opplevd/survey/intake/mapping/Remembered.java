package opplevd.survey.intake.mapping;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import opplevd.kit.digest.Sha256;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Retried;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality said last time about a file with the same headings from the same program. The mapping alone is kept, and
 * of the headings a hash: no line of any file.
 */
@Singleton
class Remembered {
    private final DataSource database;
    private final JsonMapper json;
    private final Clock clock;

    Remembered(DataSource database, JsonMapper json, Clock clock) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.json = json;
        this.clock = clock;
    }

    /** A mapping as it is kept; see {@link Mapping}. Older ones lack what came later. */
    @Serdeable
    record Kept(
            String choice,
            String title,
            int min,
            int max,
            String unit,
            List<KeptColumn> columns,
            Map<String, Integer> values,
            Map<String, String> units,
            @Nullable Map<String, Integer> direct,
            @Nullable Map<String, String> dimensions,
            @Nullable String area) {}

    /** See {@link Column}. */
    @Serdeable
    record KeptColumn(String role, String item) {}

    Optional<Mapping> find(String municipalityId, Tool tool, List<String> header) {
        return Retried.run(() -> {
                    try (Connection connection = database.getConnection()) {
                        return Query.of("""
                                        SELECT mapping FROM intake_mapping WHERE municipality_id = :municipality
                                        AND tool = :tool AND headings = :headings
                                        """)
                                .with("municipality", municipalityId)
                                .with("tool", tool.key())
                                .with("headings", hash(header))
                                .first(connection, row -> row.getString(1));
                    }
                })
                .map(this::read);
    }

    void keep(String municipalityId, Tool tool, List<String> header, Mapping mapping) {
        String document = write(mapping);
        Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("""
                                INSERT INTO intake_mapping (municipality_id, tool, headings, mapping, used_at)
                                VALUES (:municipality, :tool, :headings, :mapping, :now)
                                ON DUPLICATE KEY UPDATE mapping = :mapping, used_at = :now
                                """)
                        .with("municipality", municipalityId)
                        .with("tool", tool.key())
                        .with("headings", hash(header))
                        .with("mapping", document)
                        .with("now", clock.instant())
                        .run(connection);
            }
        });
    }

    private Mapping read(String document) {
        try {
            Kept kept = json.readValue(document, Kept.class);
            if (kept == null) {
                throw new IllegalStateException("a remembered mapping is empty");
            }
            return new Mapping(
                    kept.choice(),
                    kept.title(),
                    kept.min(),
                    kept.max(),
                    kept.unit(),
                    kept.columns().stream()
                            .map(column -> new Column(Column.Role.of(column.role()), column.item()))
                            .toList(),
                    kept.values(),
                    kept.units(),
                    Objects.requireNonNullElse(kept.direct(), Map.of()),
                    Objects.requireNonNullElse(kept.dimensions(), Map.of()),
                    Objects.requireNonNullElse(kept.area(), ""));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String write(Mapping mapping) {
        try {
            return json.writeValueAsString(new Kept(
                    mapping.choice(),
                    mapping.title(),
                    mapping.min(),
                    mapping.max(),
                    mapping.unit(),
                    mapping.columns().stream()
                            .map(column -> new KeptColumn(column.role().key(), column.item()))
                            .toList(),
                    mapping.values(),
                    mapping.units(),
                    mapping.direct(),
                    mapping.dimensions(),
                    mapping.area()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String hash(List<String> header) {
        // no cell has a line break: they were read as blanks
        return Sha256.hex(String.join("\n", header));
    }
}
