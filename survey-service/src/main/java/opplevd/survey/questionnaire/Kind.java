package opplevd.survey.questionnaire;

import java.util.Locale;

/** How are the items of a questionnaire answered? */
public enum Kind {
    /** Two halves an item, expected (F) and experienced (O): K can be computed. */
    PAIRS,
    /** The direct question for each item, worse, as expected or better: for whom two scales are too much. No K. */
    DIRECT,
    /** Experienced (O) only: results brought in from before expectations were asked about. Never asked on pages. */
    EXPERIENCE;

    /** As files write it: pairs, direct, experience. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String written) {
        return valueOf(written.toUpperCase(Locale.ROOT));
    }
}
