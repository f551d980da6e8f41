package opplevd.survey.round;

/** Who counts as one among the invited: gets one link and gives one response. */
public enum Asked {
    PERSON,
    /** A link for each child, whichever parent answers. */
    CHILD,
    /** A link for each parent. */
    PARENT,
    HOUSEHOLD
}
