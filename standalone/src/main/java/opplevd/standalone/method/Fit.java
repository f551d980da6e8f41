package opplevd.standalone.method;

/**
 * How well does one figure tell another? The straight line of least squares through both.
 *
 * @param r Pearson's correlation
 * @param explained r squared: the share of y's variance that x explains among these respondents
 * @param predicted the same for a respondent whom the line has not seen: each left out in turn (1 - PRESS / sum of squares)
 */
record Fit(double r, double explained, double predicted) {

    static Fit of(double[] x, double[] y) {
        int n = x.length;
        double meanX = mean(x);
        double meanY = mean(y);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < n; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        double slope = xy / xx;
        double press = 0;
        for (int i = 0; i < n; i++) {
            double away = x[i] - meanX;
            double residual = y[i] - meanY - slope * away;
            double leverage = 1.0 / n + away * away / xx;
            press += Math.pow(residual / (1 - leverage), 2);
        }
        double r = xy / Math.sqrt(xx * yy);
        return new Fit(r, r * r, 1 - press / yy);
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
