package opplevd.survey.questionnaire;

import java.util.List;
import java.util.Locale;

/**
 * To which group does somebody belong? Asked only in a round whose plan says that its results are told by it, and nobody
 * needs to answer.
 *
 * @param text the question
 * @param groups few and coarse, in the order in which they are offered
 */
public record GroupQuestion(By by, Texts text, List<Group> groups) {
    /** The fewest groups that can be told apart. */
    public static final int FEWEST_GROUPS = 2;
    /** The most groups: more of them would be too small to be told about. */
    public static final int MOST_GROUPS = 6;

    /** What the groups are made by. */
    public enum By {
        /** Age in bands, or grade at school: of whoever uses the service. */
        AGE,
        /** What somebody who answers is to the one who uses the service. */
        RELATION;

        /** As files write it: age, relation. */
        public String written() {
            return name().toLowerCase(Locale.ROOT);
        }

        static By of(String written) {
            return valueOf(written.toUpperCase(Locale.ROOT));
        }
    }

    public GroupQuestion {
        groups = List.copyOf(groups);
        if (groups.size() < FEWEST_GROUPS || groups.size() > MOST_GROUPS) {
            throw new IllegalArgumentException("not " + groups.size() + " groups");
        }
        if (groups.stream().map(Group::key).distinct().count() != groups.size()) {
            throw new IllegalArgumentException("a group twice");
        }
    }

    /**
     * The key of the group that was ticked.
     *
     * @param answer 1 the first, 2 the second, ...; 0 = not told
     */
    public String key(int answer) {
        return answer == 0 ? Group.NOT_TOLD : groups.get(answer - 1).key();
    }
}
