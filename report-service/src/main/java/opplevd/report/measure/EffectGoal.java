package opplevd.report.measure;

/** By what is a measure's effect read? */
public enum EffectGoal {
    /** K of what it is tied to. */
    QUALITY,
    /** Sick leave of the municipality or unit. */
    SICK_LEAVE,
    /** A series that its owner brings in. */
    OWN_SERIES
}
