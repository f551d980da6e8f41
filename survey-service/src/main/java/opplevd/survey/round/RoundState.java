package opplevd.survey.round;

/** Where a municipality's part of a round is. There is no way back, and no way past a state. */
public enum RoundState {
    /** Being prepared; nobody can answer. */
    DRAFT,
    /** Residents answer. */
    OPEN,
    /** Nobody can answer any more; the answers are being counted. */
    CLOSED,
    /** Counted, published, and the single answers destroyed. */
    PUBLISHED;

    /** The one state that may follow; itself at the end. */
    public RoundState next() {
        return switch (this) {
            case DRAFT -> OPEN;
            case OPEN -> CLOSED;
            case CLOSED, PUBLISHED -> PUBLISHED;
        };
    }

    public boolean mayBecome(RoundState other) {
        return this != PUBLISHED && other == next();
    }
}
