package opplevd.quality;

/** May the figures of a node (a unit, an area, a municipality, or one scope of it) be shown? */
public enum NodeStatus {
    /** Everything may be shown. */
    SHOWN,
    /** Hidden: too few answered. */
    PRIMARY,
    /** Hidden so that another hidden node cannot be found by subtraction. */
    SECONDARY,
    /** Nobody answered. */
    EMPTY;

    /** No figure of this node may be shown; {@link #EMPTY} has none to show. */
    public boolean hidden() {
        return this == PRIMARY || this == SECONDARY;
    }
}
