package opplevd.survey.publication;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import opplevd.survey.box.Retried;
import opplevd.survey.round.Rounds;

/** How many respondents of each unit are scored in what was published about a part? Units whose whole is shown alone. */
@Singleton
public class ScoredUnits {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DataSource database;
    private final Rounds rounds;
    private final Publications publications;

    ScoredUnits(DataSource database, Rounds rounds, Publications publications) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.rounds = rounds;
        this.publications = publications;
    }

    /** Id of the publication of a part. */
    public String publication(String partId) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return rounds.part(connection, partId).orElseThrow().publicationId();
            }
        });
    }

    /** Respondents scored in the whole, by unit id; empty before the part is published. */
    public Map<String, Long> of(String partId) {
        Map<String, Long> scored = new HashMap<>();
        publications.document(publication(partId), 1).ifPresent(document -> {
            for (JsonNode area : read(document).path("areas")) {
                for (JsonNode unit : area.path("units")) {
                    JsonNode figures = unit.has("single") ? unit.path("single") : unit;
                    JsonNode n = figures.path("whole").path("n");
                    if (n.isNumber()) {
                        scored.put(unit.path("id").asText(), n.asLong());
                    }
                }
            }
        });
        return scored;
    }

    private static JsonNode read(String document) {
        try {
            return JSON.readTree(document);
        } catch (JacksonException e) {
            throw new IllegalStateException("a publication is no JSON", e);
        }
    }
}
