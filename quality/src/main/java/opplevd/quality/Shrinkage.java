package opplevd.quality;

import java.util.ArrayList;
import java.util.List;

/**
 * What is the best guess of each unit's K when small units scatter most? Empirical Bayes: each is drawn towards the common
 * mean by as much as its own answers are uncertain (DerSimonian and Laird; {@code rma} and {@code blup} of R's metafor).
 *
 * @param muK the common K
 * @param seMuLog standard error of its logarithm
 * @param tau2 variance between units of ln K; 0 means that the answers do not tell the units apart
 * @param q Cochran's Q
 * @param i2Percent share of the spread that is not chance, in percent
 * @param units in the order given, without those that nobody answered for
 */
public record Shrinkage(double muK, double seMuLog, double tau2, double q, double i2Percent, List<Unit> units) {

    /** With fewer units nothing of this is shown. */
    public static final int MIN_UNITS = 5;

    /**
     * One unit.
     *
     * @param reliability how much of its own figure is kept, from 0 to 1
     */
    public record Unit(String id, long n, double k, double kShrunk, double seLogShrunk, double reliability) {}

    public Shrinkage {
        units = List.copyOf(units);
    }

    /** Units, with the variance within pooled over all of them. */
    public static Shrinkage ofUnits(List<Member> members) {
        List<Member> units = Member.scored(members);
        double s2 = Member.pooledVariance(units);
        return of(units.stream()
                .map(u -> new Figure(
                        u.id(),
                        u.sums().n(),
                        u.sums().k(),
                        Math.log(u.sums().k()),
                        s2 / u.sums().n()))
                .toList());
    }

    /** Areas or municipalities, each with its own variance. */
    public static Shrinkage ofAreas(List<LogRatio> areas) {
        return of(areas.stream()
                .filter(area -> area.n() > 0)
                .map(area -> new Figure(area.id(), area.n(), area.k(), area.y(), area.variance()))
                .toList());
    }

    private record Figure(String id, long n, double k, double y, double v) {
        /** A figure without a variance of its own can neither be drawn nor draw the others. */
        boolean usable() {
            return v > 0 && Double.isFinite(v);
        }
    }

    private static Shrinkage of(List<Figure> all) {
        List<Figure> figures = all.stream().filter(Figure::usable).toList();
        int m = figures.size();
        double w = figures.stream().mapToDouble(x -> 1 / x.v).sum();
        double ww = figures.stream().mapToDouble(x -> 1 / x.v / x.v).sum();
        double yw = figures.stream().mapToDouble(x -> x.y / x.v).sum() / w;
        double q =
                figures.stream().mapToDouble(x -> (x.y - yw) * (x.y - yw) / x.v).sum();
        double excess = q - (m - 1);
        double tau2 = excess > 0 && m > 1 ? excess / (w - ww / w) : 0;
        double wStar = figures.stream().mapToDouble(x -> 1 / (x.v + tau2)).sum();
        double mu = figures.stream().mapToDouble(x -> x.y / (x.v + tau2)).sum() / wStar;
        double seMu = 1 / Math.sqrt(wStar);
        List<Unit> units = new ArrayList<>();
        for (Figure x : all) {
            double kept = x.usable() ? tau2 / (tau2 + x.v) : Double.NaN;
            double se = Math.sqrt(kept * x.v + (1 - kept) * (1 - kept) * seMu * seMu);
            units.add(new Unit(x.id, x.n, x.k, Math.exp(kept * x.y + (1 - kept) * mu), se, kept));
        }
        if (m == 0) {
            return new Shrinkage(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, units);
        }
        return new Shrinkage(Math.exp(mu), seMu, tau2, q, excess > 0 ? 100 * excess / q : 0, units);
    }

    /** False if the answers do not tell the units apart. */
    public boolean tellsApart() {
        return tau2 > 0;
    }
}
