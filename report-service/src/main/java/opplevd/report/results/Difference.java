package opplevd.report.results;

/** Why may the results of two areas not be put side by side? */
public enum Difference {
    /** Another questionnaire, or other core items. */
    QUESTIONNAIRE,
    SCALE,
    /** One answer for each child here, one from each parent there. */
    WHO_ANSWERS
}
