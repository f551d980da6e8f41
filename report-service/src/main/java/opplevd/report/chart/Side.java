package opplevd.report.chart;

/** On which side of the reference line does the whole interval lie? Shape and colour both carry it. */
public enum Side {
    ABOVE(Shape.CIRCLE, Ink.ABOVE),
    UNSURE(Shape.SQUARE, Ink.UNSURE),
    BELOW(Shape.DIAMOND, Ink.BELOW),
    /** There is no interval, so the mark says nothing about its side. */
    UNKNOWN(Shape.TICK, Ink.UNSURE);

    private final Shape shape;
    private final Ink ink;

    Side(Shape shape, Ink ink) {
        this.shape = shape;
        this.ink = ink;
    }

    public Shape shape() {
        return shape;
    }

    public Ink ink() {
        return ink;
    }

    /** The side of an interval against a reference; UNKNOWN when the interval is undefined (NaN). */
    public static Side of(double low, double high, double reference) {
        if (Double.isNaN(low) || Double.isNaN(high)) {
            return UNKNOWN;
        }
        if (low > reference) {
            return ABOVE;
        }
        return high < reference ? BELOW : UNSURE;
    }
}
