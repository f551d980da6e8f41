package opplevd.report.chart;

/** Places are kept to a tenth of a pixel: finer is invisible and would make pictures differ between machines. */
final class Round {
    private Round() {}

    static double tenth(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a place in a picture must be a number, not " + value);
        }
        return Math.rint(value * 10) / 10 + 0.0;
    }
}
