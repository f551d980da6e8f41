package opplevd.survey.publication;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import opplevd.quality.ScoreSums;
import opplevd.quality.ScoreTally;
import opplevd.survey.organisation.OrganisationNumber;
import opplevd.survey.questionnaire.Kind;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.round.Breakdown;
import org.jspecify.annotations.Nullable;

/**
 * Writes an area's figures: each unit's where they may be shown, the hidden ones pooled as "others". A hidden scope is
 * written as its visibility and nothing else.
 */
final class AreaDocument {
    private final JsonGenerator json;
    private final CountedArea area;
    private final Questionnaire questionnaire;
    private final Scopes scopes;
    private final SmallNumbers small;
    private final @Nullable SingleDocument single;
    private final @Nullable BreakdownDocument breakdown;

    AreaDocument(JsonGenerator json, CountedArea area, Breakdown breakdown) {
        this.json = json;
        this.area = area;
        this.questionnaire = area.version().questionnaire();
        this.scopes = new Scopes(questionnaire);
        this.small = new SmallNumbers(area);
        this.single = questionnaire.kind() == Kind.PAIRS ? null : new SingleDocument(json, area, small);
        this.breakdown = BreakdownDocument.of(json, area, small, breakdown).orElse(null);
    }

    /** Something written for a scope, under a field's name. */
    private interface PerScope {
        void write(String field, int scope) throws IOException;
    }

    void write() throws IOException {
        everyScope(this::visibility);
        if (single != null) {
            single.area();
        }
        if (breakdown != null) {
            breakdown.area();
        }
        json.writeArrayFieldStart("units");
        for (CountedUnit unit : area.units()) {
            json.writeStartObject();
            unit(unit);
            json.writeEndObject();
        }
        json.writeEndArray();
        others();
    }

    private void visibility(String field, int scope) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("visibility", small.ofArea(scope).name());
        json.writeEndObject();
    }

    private void unit(CountedUnit counted) throws IOException {
        json.writeStringField("id", counted.unit().id());
        json.writeStringField("code", counted.unit().code());
        json.writeStringField("name", counted.unit().name());
        json.writeStringField("owner", counted.unit().owner().name());
        OrganisationNumber number = counted.unit().organisationNumber();
        json.writeStringField("organisationNumber", number == null ? null : number.digits());
        json.writeArrayFieldStart("municipalities");
        for (String code : counted.municipalities()) {
            json.writeString(code);
        }
        json.writeEndArray();
        number("invited", counted.invited());
        json.writeNumberField("responses", counted.tally().responses());
        json.writeNumberField("openResponses", counted.tally().openResponses());
        everyScope((field, scope) -> scope(counted, field, scope));
        contributions(contributes(counted, false), contributes(counted, true), List.of(counted));
        direct(counted);
        new ReliabilityDocument(json, questionnaire)
                .write(counted.tally(), dimension -> small.shown(counted, scopes.dimension(dimension)));
        if (single != null) {
            single.unit(counted);
        }
        if (breakdown != null) {
            breakdown.unit(counted);
        }
    }

    private void scope(CountedUnit counted, String field, int scope) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("visibility", small.of(counted, scope).name());
        if (small.shown(counted, scope)) {
            sums(List.of(counted), scope);
            if (scope >= scopes.item(0)) {
                histogram(counted, scope);
            }
        }
        json.writeEndObject();
    }

    private void sums(List<CountedUnit> units, int scope) throws IOException {
        ScoreTally scores = new ScoreTally();
        units.forEach(unit -> scores.plus(unit.tally().in(scope).scores()));
        sums(
                json,
                scores.toSums(),
                units.stream().mapToLong(unit -> unit.tally().in(scope).pairs()).sum(),
                units.stream().mapToLong(unit -> unit.tally().in(scope).top()).sum());
    }

    /** Writes the sums of a scope into the object that is open: the same names wherever one is published. */
    static void sums(JsonGenerator json, ScoreSums sums, long pairs, long top) throws IOException {
        json.writeNumberField("n", sums.n());
        json.writeNumberField("o", sums.o());
        json.writeNumberField("f", sums.f());
        json.writeNumberField("oo", sums.oo());
        json.writeNumberField("of", sums.of());
        json.writeNumberField("ff", sums.ff());
        json.writeNumberField("met", sums.met());
        json.writeNumberField("pairs", pairs);
        json.writeNumberField("top", top);
    }

    private void histogram(CountedUnit counted, int scope) throws IOException {
        if (counted.tally().in(scope).n() < SmallNumbers.FEWEST_FOR_DISTRIBUTION) {
            json.writeNullField("histogram");
            return;
        }
        json.writeArrayFieldStart("histogram");
        for (long[] expected : counted.tally().histogram(scope - scopes.item(0))) {
            json.writeArray(expected, 0, expected.length);
        }
        json.writeEndArray();
    }

    /**
     * Whether a unit's contributions may be published: its whole and every item (or dimension) are shown, so that nothing
     * hidden follows from them.
     */
    private boolean contributes(CountedUnit unit, boolean dimensions) {
        return small.shown(unit, Scopes.WHOLE)
                && IntStream.range(
                                dimensions ? scopes.dimension(0) : scopes.item(0),
                                dimensions ? scopes.item(0) : scopes.count())
                        .allMatch(scope -> small.shown(unit, scope));
    }

    /** Writes {@code "contributions"} of these units together. */
    private void contributions(boolean items, boolean dimensions, List<CountedUnit> units) throws IOException {
        json.writeObjectFieldStart("contributions");
        contributions("items", items, scopes.item(0), scopes.count(), units);
        contributions("dimensions", dimensions, scopes.dimension(0), scopes.item(0), units);
        json.writeEndObject();
    }

    private void contributions(String field, boolean given, int from, int to, List<CountedUnit> units)
            throws IOException {
        if (!given) {
            json.writeNullField(field);
            return;
        }
        json.writeObjectFieldStart(field);
        for (int scope = from; scope < to; scope++) {
            json.writeNumberField(key(scope), Tally.contribution(tallies(units), scopes.itemsIn(scope)));
        }
        json.writeEndObject();
    }

    private void direct(CountedUnit counted) throws IOException {
        if (!small.directShown(counted)) {
            json.writeNullField("direct");
            return;
        }
        json.writeObjectFieldStart("direct");
        json.writeNumberField("n", counted.tally().directAnswers());
        json.writeNumberField("worse", counted.tally().direct(1));
        json.writeNumberField("asExpected", counted.tally().direct(2));
        json.writeNumberField("better", counted.tally().direct(3));
        json.writeEndObject();
    }

    private void others() throws IOException {
        json.writeObjectFieldStart("others");
        everyScope(this::pool);
        contributions(othersContribute(false), othersContribute(true), small.hidden(Scopes.WHOLE));
        if (single != null) {
            single.others();
        }
        json.writeEndObject();
    }

    /** The hidden units of a scope as one; null without any, or if even together they are too few. */
    private void pool(String field, int scope) throws IOException {
        List<CountedUnit> hidden = small.hidden(scope);
        long n = hidden.stream().mapToLong(unit -> unit.tally().in(scope).n()).sum();
        if (n < SmallNumbers.FEWEST) {
            json.writeNullField(field);
            return;
        }
        json.writeObjectFieldStart(field);
        number("invited", CountedUnit.invited(hidden));
        sums(hidden, scope);
        json.writeNumberField("units", hidden.size());
        json.writeEndObject();
    }

    /** Only where exactly the units whose whole is hidden lack contributions of their own, and are enough together. */
    private boolean othersContribute(boolean dimensions) {
        List<CountedUnit> hidden = small.hidden(Scopes.WHOLE);
        long n = hidden.stream()
                .mapToLong(unit -> unit.tally().in(Scopes.WHOLE).n())
                .sum();
        return n >= SmallNumbers.FEWEST
                && area.units().stream()
                        .filter(unit -> small.shown(unit, Scopes.WHOLE))
                        .allMatch(unit -> contributes(unit, dimensions));
    }

    private void everyScope(PerScope writer) throws IOException {
        writer.write("whole", Scopes.WHOLE);
        json.writeObjectFieldStart("dimensions");
        for (int scope = scopes.dimension(0); scope < scopes.item(0); scope++) {
            writer.write(key(scope), scope);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("items");
        for (int scope = scopes.item(0); scope < scopes.count(); scope++) {
            writer.write(key(scope), scope);
        }
        json.writeEndObject();
    }

    private String key(int scope) {
        return scope >= scopes.item(0)
                ? questionnaire.items().get(scope - scopes.item(0)).key()
                : questionnaire.dimensions().get(scope - scopes.dimension(0)).key();
    }

    private void number(String field, @Nullable Integer number) throws IOException {
        if (number == null) {
            json.writeNullField(field);
        } else {
            json.writeNumberField(field, number);
        }
    }

    private static List<Tally> tallies(List<CountedUnit> units) {
        return units.stream().map(CountedUnit::tally).toList();
    }
}
