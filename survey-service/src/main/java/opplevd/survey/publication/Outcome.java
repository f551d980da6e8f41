package opplevd.survey.publication;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import opplevd.survey.round.RoundPart;

/** Which units of a published part have figures, and why do the others have none? */
@Singleton
public class Outcome {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PartsToCount parts;
    private final Publications publications;

    Outcome(PartsToCount parts, Publications publications) {
        this.parts = parts;
        this.publications = publications;
    }

    /** By unit id: SHOWN, PRIMARY (too few answered), SECONDARY (else another unit's could be found) or EMPTY; none before publication. */
    public Map<String, String> of(String partId) {
        RoundPart part = parts.part(partId);
        Optional<String> document = publications.document(part.publicationId(), 1);
        Map<String, String> figures = new HashMap<>();
        if (document.isEmpty()) {
            return figures;
        }
        try {
            for (JsonNode area : JSON.readTree(document.get()).path("areas")) {
                for (JsonNode unit : area.path("units")) {
                    figures.put(
                            unit.path("id").asText(),
                            unit.path("whole").path("visibility").asText());
                }
            }
        } catch (JacksonException e) {
            throw new IllegalStateException("publication " + part.publicationId() + " is no JSON", e);
        }
        return figures;
    }
}
