package opplevd.survey.comment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Writes a unit's comments as a record of the feed (docs/feed.md): text, theme and language, and nothing beside. */
final class CommentsDocument {
    private static final JsonFactory JSON = new JsonFactory();

    private CommentsDocument() {}

    /**
     * The record.
     *
     * @param record its id in the feed
     * @param of id of the publication that the unit's results stand in
     * @param shown those that may be shown, in the order drawn at closing
     */
    static String write(String record, String of, String unitId, Instant at, List<ReadComment> shown) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("kind", "COMMENTS");
            json.writeStringField("publication", record);
            json.writeNumberField("version", 1);
            json.writeNullField("reason");
            json.writeStringField("publishedAt", at.toString());
            json.writeStringField("of", of);
            json.writeStringField("unit", unitId);
            json.writeArrayFieldStart("comments");
            for (ReadComment comment : shown) {
                json.writeStartObject();
                json.writeStringField("text", Objects.requireNonNull(comment.shown()));
                json.writeStringField(
                        "theme", Objects.requireNonNull(comment.theme()).key());
                json.writeStringField("language", comment.language());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }
}
