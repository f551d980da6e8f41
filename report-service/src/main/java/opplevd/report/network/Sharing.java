package opplevd.report.network;

/** How much of a round does a member let the others of its network see? What it sees itself is not a matter of this. */
public enum Sharing {
    /** With its name, and anybody may see it. */
    PUBLIC,
    /** With its name, inside the network: what joining means. */
    NAMED,
    /** In the comparison without its name, among others without theirs. */
    ANONYMOUS,
    /** Not in the comparison. */
    WITHDRAWN;

    /** Whether fellow members see whose figures they are. */
    public boolean isNamed() {
        return this == PUBLIC || this == NAMED;
    }
}
