package opplevd.survey.publication;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import opplevd.quality.NodeStatus;

/**
 * Writes {@code "breakdown"}: a unit's whole questionnaire by the language that was answered in, where the round's plan said so
 * before it opened. Nothing but the whole, and one thing at a time, so that categories can't be crossed.
 */
final class BreakdownDocument {
    private final JsonGenerator json;
    private final SmallNumbers small;

    BreakdownDocument(JsonGenerator json, SmallNumbers small) {
        this.json = json;
        this.small = small;
    }

    void unit(CountedUnit unit) throws IOException {
        if (!small.shown(unit, Scopes.WHOLE)) {
            json.writeNullField("breakdown");
            return;
        }
        json.writeObjectFieldStart("breakdown");
        json.writeObjectFieldStart("language");
        for (Map.Entry<String, NodeStatus> one : SmallNumbers.spoken(unit).entrySet()) {
            json.writeObjectFieldStart(one.getKey());
            json.writeStringField("visibility", one.getValue().name());
            if (one.getValue() == NodeStatus.SHOWN) {
                ScopeTally tally = Objects.requireNonNull(unit.tally().spoken().get(one.getKey()));
                AreaDocument.sums(json, tally.scores().toSums(), tally.pairs(), tally.top());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
