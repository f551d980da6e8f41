package opplevd.survey.publication;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import opplevd.quality.NodeStatus;
import opplevd.quality.ScoreSums;
import opplevd.quality.ScoreTally;
import opplevd.survey.questionnaire.Kind;
import opplevd.survey.questionnaire.Questionnaire;

/**
 * Writes {@code "single"}: the figures of items that have one answer each instead of a pair. Of the direct question nothing
 * but its distribution can be told, so it is hidden under ten; of experience alone the sums from five.
 */
final class SingleDocument {
    private final JsonGenerator json;
    private final CountedArea area;
    private final Questionnaire questionnaire;
    private final Scopes scopes;
    private final SmallNumbers small;
    private final boolean direct;

    SingleDocument(JsonGenerator json, CountedArea area, SmallNumbers small) {
        this.json = json;
        this.area = area;
        this.questionnaire = area.version().questionnaire();
        this.scopes = new Scopes(questionnaire);
        this.small = small;
        this.direct = questionnaire.kind() == Kind.DIRECT;
    }

    /** Something written for a scope, under a field's name. */
    private interface PerScope {
        void write(String field, int scope) throws IOException;
    }

    void area() throws IOException {
        everyScope((field, scope) -> {
            json.writeObjectFieldStart(field);
            json.writeStringField("visibility", small.singleOfArea(scope).name());
            json.writeEndObject();
        });
    }

    void unit(CountedUnit unit) throws IOException {
        everyScope((field, scope) -> {
            NodeStatus status = small.single(unit, scope);
            json.writeObjectFieldStart(field);
            json.writeStringField("visibility", status.name());
            if (status == NodeStatus.SHOWN) {
                sums(List.of(unit), scope);
                distribution(List.of(unit), scope);
            }
            json.writeEndObject();
        });
    }

    /** The hidden units of each scope as one; null without any, or if even together they are too few. */
    void others() throws IOException {
        everyScope((field, scope) -> {
            List<CountedUnit> hidden = area.units().stream()
                    .filter(unit -> small.single(unit, scope).hidden())
                    .toList();
            if (n(hidden, scope) < SmallNumbers.fewest(questionnaire.kind())) {
                json.writeNullField(field);
                return;
            }
            json.writeObjectFieldStart(field);
            Integer invited = CountedUnit.invited(hidden);
            if (invited == null) {
                json.writeNullField("invited");
            } else {
                json.writeNumberField("invited", invited);
            }
            sums(hidden, scope);
            if (direct) {
                distribution(hidden, scope);
            }
            json.writeNumberField("units", hidden.size());
            json.writeEndObject();
        });
    }

    private void sums(List<CountedUnit> units, int scope) throws IOException {
        ScoreTally scores = new ScoreTally();
        units.forEach(unit -> scores.plus(unit.tally().single().in(scope)));
        ScoreSums sums = scores.toSums();
        json.writeNumberField("n", sums.n());
        if (!direct) {
            json.writeNumberField("o", sums.o());
            json.writeNumberField("oo", sums.oo());
        }
    }

    private void distribution(List<CountedUnit> units, int scope) throws IOException {
        if (scope < scopes.item(0)) {
            return;
        }
        if (n(units, scope) < SmallNumbers.FEWEST_FOR_DISTRIBUTION) {
            json.writeNullField("distribution");
            return;
        }
        long[] sum = new long[questionnaire.scale().max() + 1];
        for (CountedUnit unit : units) {
            long[] answers = unit.tally().single().answers(scope - scopes.item(0));
            for (int answer = 0; answer < sum.length; answer++) {
                sum[answer] += answers[answer];
            }
        }
        json.writeFieldName("distribution");
        json.writeArray(sum, 0, sum.length);
    }

    private static long n(List<CountedUnit> units, int scope) {
        return units.stream()
                .mapToLong(unit -> unit.tally().single().in(scope).n())
                .sum();
    }

    private void everyScope(PerScope writer) throws IOException {
        json.writeObjectFieldStart("single");
        writer.write("whole", Scopes.WHOLE);
        json.writeObjectFieldStart("dimensions");
        for (int d = 0; d < questionnaire.dimensions().size(); d++) {
            writer.write(questionnaire.dimensions().get(d).key(), scopes.dimension(d));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("items");
        for (int j = 0; j < questionnaire.items().size(); j++) {
            writer.write(questionnaire.items().get(j).key(), scopes.item(j));
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
