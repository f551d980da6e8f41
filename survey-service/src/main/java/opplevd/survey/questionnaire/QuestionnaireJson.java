package opplevd.survey.questionnaire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;

/** Parts of a questionnaire as JSON that its own file and a round's publication write alike. */
public final class QuestionnaireJson {
    private QuestionnaireJson() {}

    /** A field with a text by language, in order of code. */
    public static void texts(JsonGenerator json, String field, Map<String, String> texts) throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            json.writeStringField(text.getKey(), text.getValue());
        }
        json.writeEndObject();
    }

    /** Into an object that has begun: by what the groups are made, the question and its choices. */
    public static void group(JsonGenerator json, GroupQuestion question) throws IOException {
        json.writeStringField("by", question.by().written());
        texts(json, "text", question.text().byLanguage());
        json.writeArrayFieldStart("choices");
        for (Group group : question.groups()) {
            json.writeStartObject();
            json.writeStringField("key", group.key());
            texts(json, "text", group.text().byLanguage());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
