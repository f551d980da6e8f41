package opplevd.survey.round;

/** How the items of a round stand on pages; kept with the round, so that it is the same on every device. */
public enum Layout {
    /** One item a page. */
    ITEM,
    /** The items of a dimension on one page. */
    DIMENSION
}
