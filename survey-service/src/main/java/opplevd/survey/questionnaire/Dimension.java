package opplevd.survey.questionnaire;

/** A side of the service that several items ask about, for example how one is met. */
public record Dimension(String key, Texts title) {
    public Dimension {
        Keys.check(key);
    }
}
