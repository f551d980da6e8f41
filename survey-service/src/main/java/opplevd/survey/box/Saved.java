package opplevd.survey.box;

/** What became of a change? */
public enum Saved {
    /** On disk: "Takk" may be said. */
    SAVED,
    /** Nothing is answered any more or yet, so there is no row: a comment or "don't know" alone is no response. */
    NO_RESPONSE,
    /** The part is not open, nothing was changed. */
    CLOSED
}
