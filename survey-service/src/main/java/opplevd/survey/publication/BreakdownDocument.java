package opplevd.survey.publication;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import opplevd.quality.NodeStatus;
import opplevd.survey.questionnaire.Group;
import opplevd.survey.questionnaire.GroupQuestion;
import opplevd.survey.questionnaire.Kind;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.round.Breakdown;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code "breakdown"}: the whole questionnaire of a unit, and of the area, by group of those who answered, where the
 * round's plan said so before it opened. Nothing but the whole, and one thing at a time, so that groups can't be crossed.
 */
final class BreakdownDocument {
    private final JsonGenerator json;
    private final CountedArea area;
    private final SmallNumbers small;
    private final String by;
    private final @Nullable GroupQuestion question;
    private final List<String> keys;

    private BreakdownDocument(JsonGenerator json, CountedArea area, SmallNumbers small, Breakdown breakdown) {
        this.json = json;
        this.area = area;
        this.small = small;
        this.by = breakdown.name().toLowerCase(Locale.ROOT);
        this.question = breakdown.question(area.version().questionnaire()).orElse(null);
        this.keys = question == null ? spoken(area) : asked(question);
    }

    /** Empty where the round or the area's questionnaire has nothing to tell by group. */
    static Optional<BreakdownDocument> of(
            JsonGenerator json, CountedArea area, SmallNumbers small, Breakdown breakdown) {
        Questionnaire asked = area.version().questionnaire();
        return breakdown == Breakdown.NONE || asked.kind() != Kind.PAIRS || !breakdown.fits(asked)
                ? Optional.empty()
                : Optional.of(new BreakdownDocument(json, area, small, breakdown));
    }

    private static List<String> spoken(CountedArea area) {
        TreeSet<String> languages = new TreeSet<>();
        area.units().forEach(unit -> languages.addAll(unit.tally().groups().keySet()));
        return List.copyOf(languages);
    }

    /** As they were offered; last those who did not tell. */
    private static List<String> asked(GroupQuestion question) {
        return Stream.concat(question.groups().stream().map(Group::key), Stream.of(Group.NOT_TOLD))
                .toList();
    }

    /** Something written for a group that is shown. */
    private interface Figures {
        ScopeTally of(String group);
    }

    void unit(CountedUnit unit) throws IOException {
        if (!small.shown(unit, Scopes.WHOLE)) {
            json.writeNullField("breakdown");
            return;
        }
        Map<String, ScopeTally> groups = unit.tally().groups();
        json.writeObjectFieldStart("breakdown");
        groups(SmallNumbers.groups(unit), group -> groups.getOrDefault(group, new ScopeTally()));
        json.writeEndObject();
    }

    void area() throws IOException {
        Map<String, NodeStatus> statuses = AreaGroups.statuses(area, small);
        if (statuses.isEmpty()) {
            json.writeNullField("breakdown");
            return;
        }
        json.writeObjectFieldStart("breakdown");
        groups(statuses, group -> AreaGroups.of(area.units(), group));
        json.writeEndObject();
    }

    /** Of languages those that somebody answered in; of asked groups all. */
    private void groups(Map<String, NodeStatus> statuses, Figures figures) throws IOException {
        json.writeObjectFieldStart(by);
        for (String group : keys) {
            NodeStatus status = statuses.getOrDefault(group, NodeStatus.EMPTY);
            if (question == null && !statuses.containsKey(group)) {
                continue;
            }
            json.writeObjectFieldStart(group);
            json.writeStringField("visibility", status.name());
            if (status == NodeStatus.SHOWN) {
                ScopeTally tally = figures.of(group);
                AreaDocument.sums(json, tally.scores().toSums(), tally.pairs(), tally.top());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
