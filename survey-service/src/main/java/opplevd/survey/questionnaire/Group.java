package opplevd.survey.questionnaire;

/**
 * One of the groups that somebody can belong to: an answer to a {@link GroupQuestion}.
 *
 * @param text as residents tick it and reports name it
 */
public record Group(String key, Texts text) {
    /** Key of those who would rather not tell; no questionnaire can have a group of this name. */
    public static final String NOT_TOLD = "not-told";

    public Group {
        Keys.check(key);
        if (key.equals(NOT_TOLD)) {
            throw new IllegalArgumentException("a group can't be called " + key);
        }
    }
}
