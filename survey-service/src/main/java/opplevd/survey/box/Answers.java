package opplevd.survey.box;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What has one respondent answered? Immutable; each change makes a new one. Items are counted from 0 in the
 * questionnaire's order.
 *
 * @param expectations F, one half an item
 * @param experiences O, one half an item
 * @param direct compared with what was expected: 1 worse, 2 as expected, 3 better
 * @param group by which results are told: the first group of the question, the second, ...; null where the round asks no such thing
 * @param comment the comment at the end
 * @param language ISO 639 code of the language last answered in
 * @param mode how the response came in
 * @param complete has the respondent pressed send?
 */
public record Answers(
        List<Half> expectations,
        List<Half> experiences,
        Half direct,
        @Nullable Half group,
        Comment comment,
        String language,
        Mode mode,
        boolean complete) {
    /** More items than this fit no row. */
    public static final int MOST_ITEMS = 250;

    static final int MOST_LANGUAGE = 8;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2," + MOST_LANGUAGE + "}");

    public Answers {
        expectations = List.copyOf(expectations);
        experiences = List.copyOf(experiences);
        if (expectations.isEmpty()
                || expectations.size() > MOST_ITEMS
                || expectations.size() != experiences.size()
                || direct.value() > 3
                || !LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("not a set of answers");
        }
    }

    /** Before the first answer. */
    public static Answers blank(int items, String language, Mode mode) {
        List<Half> empty = Collections.nCopies(items, Half.EMPTY);
        return new Answers(empty, empty, Half.EMPTY, null, Comment.NONE, language, mode, false);
    }

    /** The same before the first answer in a round that asks for a group. */
    public Answers askingForGroup() {
        return withGroup(Half.EMPTY);
    }

    public int items() {
        return expectations.size();
    }

    /** With another answer to one item, both halves. */
    public Answers with(int item, Half expectation, Half experience) {
        return new Answers(
                replaced(expectations, item, expectation),
                replaced(experiences, item, experience),
                direct,
                group,
                comment,
                language,
                mode,
                complete);
    }

    public Answers withDirect(Half answer) {
        return new Answers(expectations, experiences, answer, group, comment, language, mode, complete);
    }

    public Answers withGroup(Half answer) {
        return new Answers(expectations, experiences, direct, answer, comment, language, mode, complete);
    }

    /** The group that was told; nothing where none was, or none is asked for. */
    public Half told() {
        return group == null ? Half.EMPTY : group;
    }

    public Answers withComment(Comment written) {
        return new Answers(expectations, experiences, direct, group, written, language, mode, complete);
    }

    public Answers in(String other) {
        return new Answers(expectations, experiences, direct, group, comment, other, mode, complete);
    }

    /** With send pressed. */
    public Answers sent() {
        return new Answers(expectations, experiences, direct, group, comment, language, mode, true);
    }

    /** How many halves carry a value on the scale? A response is one with at least one. */
    public int answeredHalves() {
        return (int) (expectations.stream().filter(Half::answered).count()
                + experiences.stream().filter(Half::answered).count());
    }

    private static List<Half> replaced(List<Half> halves, int item, Half half) {
        List<Half> all = new ArrayList<>(halves);
        all.set(item, half);
        return all;
    }

    /** Kept out of logs and error messages. */
    @Override
    public String toString() {
        return "Answers[*]";
    }
}
