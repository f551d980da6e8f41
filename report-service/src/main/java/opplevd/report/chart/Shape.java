package opplevd.report.chart;

/** The marks of our charts. */
public enum Shape {
    /** Filled circle: surely above. */
    CIRCLE,
    /** Open square: can't tell. */
    SQUARE,
    /** Filled diamond: surely below. */
    DIAMOND,
    /** Open ring: expectation. */
    RING,
    /** Filled dot: experience, or a free place in a rank bar. */
    DOT,
    /** Short upright line: a point without a verdict. */
    TICK,
    /** The interval goes on to the left of the picture. */
    ARROW_LEFT,
    /** The interval goes on to the right of the picture. */
    ARROW_RIGHT
}
