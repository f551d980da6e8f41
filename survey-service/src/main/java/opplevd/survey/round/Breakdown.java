package opplevd.survey.round;

/** By what are a round's results told apart, besides by unit? One thing at most, said before anything is open. */
public enum Breakdown {
    NONE,
    /** The language that somebody last answered in; nobody is asked for it. */
    LANGUAGE
}
