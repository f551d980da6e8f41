package opplevd.report.chart;

/** A shape whose place and form carry the meaning; {@code size} is half its width. */
public record Mark(Shape shape, double x, double y, double size, Ink ink) {
    public Mark {
        x = Round.tenth(x);
        y = Round.tenth(y);
    }

    static Mark of(Side side, double x, double y) {
        double size = switch (side) {
            case ABOVE -> 6;
            case UNSURE -> 5;
            case BELOW -> 7.5;
            case UNKNOWN -> 6;
        };
        return new Mark(side.shape(), x, y, size, side.ink());
    }

    static Mark experience(double x, double y) {
        return new Mark(Shape.DOT, x, y, 7, Ink.ACCENT);
    }

    static Mark expectation(double x, double y) {
        return new Mark(Shape.RING, x, y, 6.5, Ink.INK_2);
    }
}
