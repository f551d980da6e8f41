package opplevd.survey.round;

/** Where a round's answers come from: our own pages, or files of answers collected elsewhere. */
public enum Source {
    SURVEY,
    IMPORT
}
