package opplevd.report.results;

/** May a figure be seen? Decided where it was published, never here (docs/method.md, small numbers). */
public enum Visibility {
    /** Five or more answered, and nothing hidden can be computed from it. */
    SHOWN,
    /** Fewer than five answered. */
    PRIMARY,
    /** Hidden so that a neighbour's hidden figure cannot be computed. */
    SECONDARY,
    /** Nobody answered. */
    EMPTY;

    public boolean shown() {
        return this == SHOWN;
    }
}
