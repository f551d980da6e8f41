package opplevd.survey.publication;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Box;
import opplevd.survey.box.Retried;
import opplevd.survey.round.RoundPart;
import opplevd.survey.round.RoundState;
import opplevd.survey.round.Rounds;
import org.jspecify.annotations.Nullable;

/** How many have answered about each unit of a part: rows in the box until it is published, then what was published. */
@Singleton
@AcrossMunicipalities("asked for a part that was found within the reader's scope")
public class ResponseCounts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DataSource database;
    private final Box box;
    private final Publications publications;
    private final Rounds rounds;

    ResponseCounts(DataSource database, Box box, Publications publications, Rounds rounds) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.box = box;
        this.publications = publications;
        this.rounds = rounds;
    }

    /** A part's numbers and the state that they belong to. */
    public record Counted(RoundState state, List<UnitCount> units) {}

    /** A unit's numbers; invited null = unknown. */
    public record UnitCount(
            String id, String code, String name, @Nullable Integer invited, long responses) {}

    private record Taking(
            String id, String code, String name, @Nullable Integer invited) {}

    public Counted of(String partId) {
        RoundPart part = part(partId);
        while (true) {
            Map<String, Long> responses =
                    part.state() == RoundState.PUBLISHED ? published(part.publicationId()) : box.counts(partId);
            RoundPart after = part(partId);
            if (after.state() == part.state()) {
                return new Counted(part.state(), units(part, responses));
            }
            // published meanwhile: the box may have been half empty already
            part = after;
        }
    }

    private RoundPart part(String partId) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return rounds.part(connection, partId).orElseThrow();
            }
        });
    }

    private List<UnitCount> units(RoundPart part, Map<String, Long> responses) {
        return taking(part.id()).stream()
                .map(unit -> new UnitCount(
                        unit.id(), unit.code(), unit.name(), unit.invited(), responses.getOrDefault(unit.id(), 0L)))
                .toList();
    }

    private List<Taking> taking(String partId) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("""
                                SELECT u.id, u.code, u.name, ru.invited FROM round_unit ru JOIN unit u ON u.id = ru.unit_id
                                WHERE ru.part_id = :part ORDER BY u.name, u.code
                                """)
                        .with("part", partId)
                        .list(
                                connection,
                                row -> new Taking(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        Query.number(row, "invited")));
            }
        });
    }

    private Map<String, Long> published(String publicationId) {
        Map<String, Long> responses = new HashMap<>();
        try {
            JsonNode document =
                    JSON.readTree(publications.document(publicationId, 1).orElseThrow());
            for (JsonNode area : document.path("areas")) {
                for (JsonNode unit : area.path("units")) {
                    responses.put(
                            unit.path("id").asText(), unit.path("responses").asLong());
                }
            }
        } catch (JacksonException e) {
            throw new IllegalStateException("publication " + publicationId + " is no JSON", e);
        }
        return responses;
    }
}
