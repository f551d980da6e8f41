package opplevd.survey.publication;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.IntPredicate;
import opplevd.survey.questionnaire.Questionnaire;

/** Writes, per dimension, what alpha follows from: null where the dimension is hidden or under ten rows are complete. */
final class ReliabilityDocument {
    private final JsonGenerator json;
    private final Questionnaire questionnaire;

    ReliabilityDocument(JsonGenerator json, Questionnaire questionnaire) {
        this.json = json;
        this.questionnaire = questionnaire;
    }

    /** @param shown whether the dimension of this number may be shown */
    void write(Tally tally, IntPredicate shown) throws IOException {
        json.writeObjectFieldStart("reliability");
        for (int d = 0; d < questionnaire.dimensions().size(); d++) {
            String key = questionnaire.dimensions().get(d).key();
            RowsTally rows = tally.completeRows(d);
            if (!shown.test(d) || rows.n() < SmallNumbers.FEWEST_FOR_DISTRIBUTION) {
                json.writeNullField(key);
                continue;
            }
            json.writeObjectFieldStart(key);
            json.writeNumberField("n", rows.n());
            half("experience", rows.experience());
            half("expectation", rows.expectation());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void half(String field, RowsTally.Half half) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeFieldName("sums");
        json.writeArray(half.sums(), 0, half.sums().length);
        json.writeArrayFieldStart("products");
        for (long[] row : half.products()) {
            json.writeArray(row, 0, row.length);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
