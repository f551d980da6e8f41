package opplevd.report.results;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import opplevd.kit.digest.Sha256;

/** What does a line of the feed say, and how is what it says written down? */
@Singleton
final class FeedLines {
    private static final int SHOWN_OF_A_LINE = 120;
    private final JsonMapper json;

    FeedLines(JsonMapper json) {
        this.json = json;
    }

    /**
     * Reads a line whole or not at all.
     *
     * @throws UnreadableRecord naming what is wrong with it
     */
    FeedRecord read(String line) {
        try {
            FeedRecord feedRecord = json.readValue(line, FeedRecord.class);
            if (feedRecord == null) {
                throw new UnreadableRecord("an empty record");
            }
            return feedRecord;
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            throw new UnreadableRecord(innermost(e) + " in: " + beginning(line), e);
        }
    }

    /** An area as it is stored: only what was understood, so that nothing else can be kept by mistake. */
    String write(PublishedArea area) {
        return text(area);
    }

    /** The sums alone of an area, as they are stored. */
    byte[] sums(PublishedArea area) {
        return SumsWriter.write(area, text(area.title()), text(area.questionnaire()));
    }

    Map<String, String> readTitle(String title) {
        try {
            return json.readValue(title, Argument.mapOf(String.class, String.class));
        } catch (IOException e) {
            throw new IllegalStateException("a stored title cannot be read", e);
        }
    }

    Questionnaire readQuestionnaire(String asked) {
        try {
            return json.readValue(asked, Questionnaire.class);
        } catch (IOException e) {
            throw new IllegalStateException("a stored questionnaire cannot be read", e);
        }
    }

    String writeTitle(Map<String, String> title) {
        return text(title);
    }

    PublishedArea readArea(String document) {
        try {
            return json.readValue(document, PublishedArea.class);
        } catch (IOException e) {
            throw new IllegalStateException("a stored area cannot be read", e);
        }
    }

    /** SHA-256 of what a line says, hexadecimal; the same wherever the line stands in the feed. */
    String content(String line) {
        try {
            Map<String, JsonNode> said = new LinkedHashMap<>();
            json.readValue(line, JsonNode.class).entries().forEach(entry -> said.put(entry.getKey(), entry.getValue()));
            said.remove("seq");
            return Sha256.hex(json.writeValueAsBytes(JsonNode.createObjectNode(said)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String innermost(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static String beginning(String line) {
        return line.length() <= SHOWN_OF_A_LINE ? line : line.substring(0, SHOWN_OF_A_LINE) + "...";
    }
}
