package opplevd.report.chart;

/**
 * How many said worse, as expected and better? One bar in three parts, in that order from the left. The numbers stand
 * beside it, on the page.
 */
public record ThreeParts(int worse, int asExpected, int better) {
    private static final double WIDTH = 220;
    private static final double HEIGHT = 28;
    private static final double THICK = 14;
    private static final double GAP = 2;

    public ThreeParts {
        if (worse < 0 || asExpected < 0 || better < 0 || worse + asExpected + better == 0) {
            throw new IllegalArgumentException("no answers: " + worse + ", " + asExpected + ", " + better);
        }
    }

    public Drawing draw() {
        Sketch sketch = new Sketch(WIDTH);
        double all = worse + (double) asExpected + better;
        double first = WIDTH * worse / all;
        double second = WIDTH * (worse + asExpected) / all;
        part(sketch, 0, first, Ink.INK_2);
        part(sketch, first, second, Ink.RULE);
        part(sketch, second, WIDTH, Ink.ACCENT);
        return sketch.finish(HEIGHT);
    }

    private static void part(Sketch sketch, double from, double to, Ink ink) {
        double end = to < WIDTH ? to - GAP : to;
        if (end > from) {
            sketch.add(new Stroke(from, HEIGHT / 2, end, HEIGHT / 2, THICK, ink, false, false));
        }
    }
}
