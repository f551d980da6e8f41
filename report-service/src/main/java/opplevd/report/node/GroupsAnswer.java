package opplevd.report.node;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import opplevd.report.results.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * What the API answers of a node by group of those who answered, where the round's plan said so before it opened.
 *
 * @param by language, age or relation
 */
@Serdeable
record GroupsAnswer(String by, List<Group> groups) {

    /**
     * One group.
     *
     * @param key a language (ISO 639), a group that was asked for, or not-told
     * @param name of a group that was asked for, per language; else null
     */
    @Serdeable
    record Group(
            String key,
            @Nullable Map<String, String> name,
            @JsonUnwrapped ScopeAnswer quality) {}

    static @Nullable GroupsAnswer of(NodeQuality node) {
        GroupedQuality grouped = node.groups();
        return grouped == null
                ? null
                : new GroupsAnswer(
                        grouped.by(),
                        grouped.groups().stream()
                                .map(group -> new Group(
                                        group.key(),
                                        name(node.asked(), group.key()),
                                        ScopeAnswer.of(group.quality(), null)))
                                .toList());
    }

    private static @Nullable Map<String, String> name(Questionnaire asked, String key) {
        Questionnaire.GroupQuestion question = asked.groups();
        return question == null
                ? null
                : question.choices().stream()
                        .filter(choice -> choice.key().equals(key))
                        .findFirst()
                        .map(Questionnaire.Group::text)
                        .orElse(null);
    }
}
