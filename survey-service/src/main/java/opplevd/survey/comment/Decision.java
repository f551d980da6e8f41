package opplevd.survey.comment;

/** What becomes of a comment. */
enum Decision {
    /** Shown as it was written. */
    APPROVED,
    /** Shown without what could give somebody away. */
    REDACTED,
    /** Not shown. */
    REJECTED,
    /** Not shown; somebody with a duty to act is told. */
    PASSED_ON;

    boolean shown() {
        return this == APPROVED || this == REDACTED;
    }
}
