package opplevd.report.results;

/** Who gives one answer: each person, each child (whichever parent answers), each parent, or each household? */
public enum Asked {
    PERSON,
    CHILD,
    PARENT,
    HOUSEHOLD
}
