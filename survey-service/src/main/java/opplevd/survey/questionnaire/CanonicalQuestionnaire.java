package opplevd.survey.questionnaire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a questionnaire as JSON: fields in a fixed order, languages in order of code, nothing that has no value. */
final class CanonicalQuestionnaire {
    private static final JsonFactory JSON = new JsonFactory();

    private CanonicalQuestionnaire() {}

    static String write(Questionnaire questionnaire) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("key", questionnaire.key());
            if (questionnaire.kind() != Kind.PAIRS) {
                json.writeStringField("kind", questionnaire.kind().written());
            }
            texts(json, "title", questionnaire.title());
            texts(json, "respondents", questionnaire.respondents());
            setting(json, questionnaire.setting());
            welcome(json, questionnaire.welcome());
            filter(json, questionnaire.filter());
            json.writeObjectFieldStart("scale");
            json.writeNumberField("min", questionnaire.scale().min());
            json.writeNumberField("max", questionnaire.scale().max());
            json.writeEndObject();
            dimensions(json, questionnaire);
            items(json, "items", questionnaire.items());
            if (!questionnaire.optional().isEmpty()) {
                items(json, "optional", questionnaire.optional());
            }
            groups(json, questionnaire.groups());
            texts(json, "direct", questionnaire.direct());
            texts(json, "comment", questionnaire.comment());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static void setting(JsonGenerator json, Setting setting) throws IOException {
        if (setting.area() != null) {
            json.writeStringField("area", setting.area());
        }
        if (setting.audience() != null) {
            json.writeStringField("audience", setting.audience());
        }
        if (setting.sensitive()) {
            json.writeBooleanField("sensitive", true);
        }
    }

    private static void filter(JsonGenerator json, @Nullable Filter filter) throws IOException {
        if (filter != null) {
            json.writeObjectFieldStart("filter");
            texts(json, "text", filter.text());
            texts(json, "label", filter.label());
            json.writeEndObject();
        }
    }

    private static void welcome(JsonGenerator json, Welcome welcome) throws IOException {
        if (!welcome.equals(Welcome.USUAL)) {
            json.writeObjectFieldStart("welcome");
            texts(json, "ask", welcome.ask());
            texts(json, "asked", welcome.asked());
            texts(json, "place", welcome.place());
            json.writeEndObject();
        }
    }

    private static void dimensions(JsonGenerator json, Questionnaire questionnaire) throws IOException {
        json.writeArrayFieldStart("dimensions");
        for (Dimension dimension : questionnaire.dimensions()) {
            json.writeStartObject();
            json.writeStringField("key", dimension.key());
            texts(json, "title", dimension.title());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void items(JsonGenerator json, String field, List<Item> items) throws IOException {
        json.writeArrayFieldStart(field);
        for (Item item : items) {
            json.writeStartObject();
            json.writeStringField("key", item.key());
            json.writeStringField("dimension", item.dimension());
            texts(json, "text", item.text());
            texts(json, "label", item.label());
            if (!item.core()) {
                json.writeBooleanField("core", false);
            }
            if (item.local()) {
                json.writeBooleanField("local", true);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void groups(JsonGenerator json, List<GroupQuestion> questions) throws IOException {
        if (questions.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("groups");
        for (GroupQuestion question : questions) {
            json.writeStartObject();
            QuestionnaireJson.group(json, question);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void texts(JsonGenerator json, String field, @Nullable Texts texts) throws IOException {
        if (texts != null) {
            QuestionnaireJson.texts(json, field, texts.byLanguage());
        }
    }
}
