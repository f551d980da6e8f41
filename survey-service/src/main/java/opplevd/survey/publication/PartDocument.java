package opplevd.survey.publication;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import opplevd.survey.organisation.Municipality;
import opplevd.survey.organisation.MunicipalityCode;
import opplevd.survey.questionnaire.Dimension;
import opplevd.survey.questionnaire.GroupQuestion;
import opplevd.survey.questionnaire.Item;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.QuestionnaireJson;
import opplevd.survey.questionnaire.QuestionnaireVersion;
import opplevd.survey.questionnaire.Texts;
import opplevd.survey.round.Breakdown;
import opplevd.survey.round.Round;
import opplevd.survey.round.Source;
import org.jspecify.annotations.Nullable;

/** Writes a counted part as the feed's JSON: fields in a fixed order, small numbers removed. */
final class PartDocument {
    private static final JsonFactory JSON = new JsonFactory();

    private PartDocument() {}

    static String write(CountedPart counted) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("kind", "PUBLICATION");
            json.writeStringField("publication", counted.part().publicationId());
            json.writeNumberField("version", 1);
            json.writeNullField("reason");
            instant(json, "publishedAt", counted.part().closedAt());
            round(json, counted.round());
            municipality(json, counted.municipality());
            json.writeArrayFieldStart("areas");
            for (CountedArea area : counted.areas()) {
                area(json, area, counted.round().breakdown());
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static void round(JsonGenerator json, Round round) throws IOException {
        json.writeObjectFieldStart("round");
        json.writeStringField("id", round.id());
        json.writeStringField("name", round.name());
        json.writeStringField("network", round.network());
        json.writeStringField("source", round.source().name());
        instant(json, "opensAt", round.opensAt());
        instant(json, "closesAt", round.closesAt());
        json.writeStringField(
                "asked", round.source() == Source.SURVEY ? round.asked().name() : null);
        json.writeEndObject();
    }

    private static void municipality(JsonGenerator json, Municipality municipality) throws IOException {
        json.writeObjectFieldStart("municipality");
        json.writeStringField("id", municipality.id());
        json.writeStringField("name", municipality.name());
        json.writeArrayFieldStart("codes");
        for (MunicipalityCode code : municipality.codes()) {
            json.writeString(code.code());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void area(JsonGenerator json, CountedArea area, Breakdown breakdown) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", area.area().key());
        QuestionnaireJson.texts(json, "title", area.area().title());
        questionnaire(json, area.version(), breakdown);
        new AreaDocument(json, area, breakdown).write();
        json.writeEndObject();
    }

    private static void questionnaire(JsonGenerator json, QuestionnaireVersion version, Breakdown breakdown)
            throws IOException {
        Questionnaire questionnaire = version.questionnaire();
        json.writeObjectFieldStart("questionnaire");
        json.writeStringField("key", questionnaire.key());
        json.writeNumberField("version", version.number());
        json.writeStringField("kind", questionnaire.kind().name());
        json.writeStringField("hash", questionnaire.hash());
        json.writeStringField("coreHash", questionnaire.coreHash());
        texts(json, "title", questionnaire.title());
        texts(json, "respondents", questionnaire.respondents());
        json.writeObjectFieldStart("scale");
        json.writeNumberField("min", questionnaire.scale().min());
        json.writeNumberField("max", questionnaire.scale().max());
        json.writeEndObject();
        json.writeArrayFieldStart("dimensions");
        for (Dimension dimension : questionnaire.dimensions()) {
            json.writeStartObject();
            json.writeStringField("key", dimension.key());
            texts(json, "title", dimension.title());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("items");
        for (Item item : questionnaire.items()) {
            json.writeStartObject();
            json.writeStringField("key", item.key());
            json.writeStringField("dimension", item.dimension());
            texts(json, "text", item.text());
            texts(json, "label", item.label());
            json.writeBooleanField("core", item.core());
            json.writeEndObject();
        }
        json.writeEndArray();
        Optional<GroupQuestion> groups = breakdown.question(questionnaire);
        if (groups.isPresent()) {
            groups(json, groups.get());
        }
        json.writeEndObject();
    }

    /** The question by whose answers results are told, with the names of the groups. */
    private static void groups(JsonGenerator json, GroupQuestion question) throws IOException {
        json.writeObjectFieldStart("groups");
        QuestionnaireJson.group(json, question);
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String field, @Nullable Texts texts) throws IOException {
        if (texts == null) {
            json.writeNullField(field);
        } else {
            QuestionnaireJson.texts(json, field, texts.byLanguage());
        }
    }

    private static void instant(JsonGenerator json, String field, @Nullable Instant instant) throws IOException {
        json.writeStringField(field, instant == null ? null : instant.toString());
    }
}
