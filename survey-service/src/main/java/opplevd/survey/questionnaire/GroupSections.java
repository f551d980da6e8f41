package opplevd.survey.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the questions by whose answers a round's results can be told apart. */
final class GroupSections {
    private static final Pattern BY = Pattern.compile("age|relation");
    private static final Pattern KEY = Pattern.compile("(?!" + Group.NOT_TOLD + "$)" + Keys.KEY.pattern());

    private final Section top;

    GroupSections(Section top) {
        this.top = top;
    }

    /** @param kind only where items are asked in pairs there is something to tell by group */
    List<GroupQuestion> questions(Kind kind) {
        List<GroupQuestion> questions = new ArrayList<>();
        if (!top.has("groups")) {
            return questions;
        }
        if (kind != Kind.PAIRS) {
            top.flawAt("groups", "questionnaire.groups.pairs");
            return questions;
        }
        Set<String> seen = new HashSet<>();
        for (Section section : top.sections("groups", Set.of("by", "text", "choices"))) {
            String by = section.text("by", BY);
            Texts text = section.texts("text");
            List<Group> groups = groups(section);
            if (by != null && !seen.add(by)) {
                section.flawAt("by", "questionnaire.groups.twice", by);
            } else if (by != null && text != null && fits(groups.size())) {
                questions.add(new GroupQuestion(GroupQuestion.By.of(by), text, groups));
            }
        }
        return questions;
    }

    private static List<Group> groups(Section section) {
        List<Group> groups = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Section> choices = section.sections("choices", Set.of("key", "text"));
        for (Section choice : choices) {
            String key = choice.text("key", KEY);
            Texts text = choice.texts("text");
            if (key != null && !seen.add(key)) {
                choice.flawAt("key", "questionnaire.groups.twice", key);
            } else if (key != null && text != null) {
                groups.add(new Group(key, text));
            }
        }
        if (section.has("choices") && !fits(choices.size())) {
            section.flawAt(
                    "choices",
                    "questionnaire.groups.many",
                    choices.size(),
                    GroupQuestion.FEWEST_GROUPS,
                    GroupQuestion.MOST_GROUPS);
        }
        return groups;
    }

    private static boolean fits(int groups) {
        return groups >= GroupQuestion.FEWEST_GROUPS && groups <= GroupQuestion.MOST_GROUPS;
    }
}
