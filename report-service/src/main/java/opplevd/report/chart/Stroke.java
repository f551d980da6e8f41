package opplevd.report.chart;

/** A straight line. */
public record Stroke(
        double x1, double y1, double x2, double y2, double width, Ink ink, boolean dashed, boolean rounded) {
    public Stroke {
        x1 = Round.tenth(x1);
        y1 = Round.tenth(y1);
        x2 = Round.tenth(x2);
        y2 = Round.tenth(y2);
    }

    static Stroke hairline(double x1, double y1, double x2, double y2) {
        return new Stroke(x1, y1, x2, y2, 1, Ink.GRID, false, false);
    }

    static Stroke reference(double x, double top, double bottom) {
        return new Stroke(x, top, x, bottom, 1.5, Ink.INK, true, false);
    }

    static Stroke bar(double x1, double x2, double y, Ink ink) {
        return new Stroke(x1, y, x2, y, 3, ink, false, true);
    }
}
