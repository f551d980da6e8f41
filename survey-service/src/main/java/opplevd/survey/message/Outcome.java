package opplevd.survey.message;

/** What became of one message. */
public enum Outcome {
    /** The next server has taken it. */
    SENT,
    /** The address does not exist or takes nothing: never again. */
    BOUNCED,
    /** Not now: try this one again later. */
    LATER
}
