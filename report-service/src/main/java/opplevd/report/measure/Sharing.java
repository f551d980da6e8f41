package opplevd.report.measure;

/** To whom outside its own municipality does Opplevd show a measure? */
public enum Sharing {
    /** To nobody. */
    OWN,
    /** To the municipality's networks, and inside the municipality to every unit. */
    NETWORK,
    /** To everybody who uses Opplevd. */
    EVERYBODY
}
