package opplevd.report.scatter;

import java.util.ArrayList;
import java.util.List;
import opplevd.quality.Funnel;
import opplevd.report.chart.Chart;
import opplevd.report.chart.FunnelPlot;
import opplevd.report.chart.Side;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/** Which units differ by more than chance, given how many answered? Only with ten units or more, where that can be seen. */
public record Scattered(String finding, String sub, Chart chart, List<Row> table) {
    private static final int FEWEST = 10;
    private static final int STEPS = 24;

    /** A unit: how many are counted, its K, and where it lies. */
    public record Row(String name, String n, String k, String place) {}

    public Scattered {
        table = List.copyOf(table);
    }

    /**
     * The picture; null with few units.
     *
     * @param key tells the picture apart from others of a page
     * @param names of the funnel's units, in their order
     * @param naming whether the finding names those who are lower: among one's own units, never in a network
     */
    public static @Nullable Scattered of(String key, Funnel funnel, List<String> names, boolean naming, Voice voice) {
        return names.size() < FEWEST || funnel.status() != Funnel.Status.OK
                ? null
                : new Writer(funnel, names, naming, voice).write(key);
    }

    private record Writer(Funnel funnel, List<String> units, boolean naming, Voice voice) {

        Scattered write(String key) {
            String finding = finding();
            List<Row> table = new ArrayList<>();
            List<FunnelPlot.Point> points = new ArrayList<>();
            for (int i = 0; i < units.size(); i++) {
                Funnel.Point point = funnel.units().get(i);
                String name = units.get(i);
                points.add(new FunnelPlot.Point(name, point.n(), point.k(), side(point.place())));
                table.add(new Row(name, voice.whole(point.n()), voice.two(point.k()), place(point.place())));
            }
            List<String> described = table.stream()
                    .map(row -> voice.text("report.scatter.describe", row.name(), row.k(), row.n(), row.place()))
                    .toList();
            Chart chart = new FunnelPlot(
                            "scatter-" + key.replaceAll("[^a-z0-9]", "-"),
                            finding,
                            String.join(" ", described),
                            points,
                            curves(),
                            funnel.targetK(),
                            new FunnelPlot.Words(
                                    voice.text("report.scatter.target", voice.two(funnel.targetK())),
                                    voice.text("report.scatter.answers")),
                            voice::axis)
                    .draw();
            return new Scattered(finding, voice.text("report.scatter.sub"), chart, table);
        }

        private String finding() {
            List<String> higher = names(Funnel.Place.HIGHER);
            List<String> lower = names(Funnel.Place.LOWER);
            List<String> sentences = new ArrayList<>();
            if (!higher.isEmpty()) {
                sentences.add(voice.forOneOr(higher.size(), "report.scatter.higher", voice.list(higher)));
            }
            if (naming && !lower.isEmpty()) {
                sentences.add(voice.forOneOr(lower.size(), "report.scatter.lower", voice.list(lower)));
            }
            if (sentences.isEmpty()) {
                return voice.text(lower.isEmpty() ? "report.scatter.none" : "report.scatter.some");
            }
            return String.join(" ", sentences);
        }

        private List<String> names(Funnel.Place place) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < units.size(); i++) {
                if (funnel.units().get(i).place() == place) {
                    names.add(units.get(i));
                }
            }
            return names;
        }

        private static Side side(Funnel.Place place) {
            return switch (place) {
                case HIGHER -> Side.ABOVE;
                case LOWER -> Side.BELOW;
                case POSSIBLY_HIGHER, POSSIBLY_LOWER, AS_NETWORK -> Side.UNSURE;
            };
        }

        private String place(Funnel.Place place) {
            return voice.text(
                    switch (place) {
                        case HIGHER -> "report.scatter.is-higher";
                        case LOWER -> "report.scatter.is-lower";
                        case POSSIBLY_HIGHER -> "report.scatter.maybe-higher";
                        case POSSIBLY_LOWER -> "report.scatter.maybe-lower";
                        case AS_NETWORK -> "report.scatter.within";
                    });
        }

        /** The 95 and 99.8 percent limits, and dashed the 99.8 percent limits of chance alone. */
        private List<FunnelPlot.Curve> curves() {
            double least =
                    funnel.units().stream().mapToDouble(Funnel.Point::n).min().orElse(1);
            double most =
                    funnel.units().stream().mapToDouble(Funnel.Point::n).max().orElse(1);
            List<Double> n = new ArrayList<>();
            for (int i = 0; i <= STEPS; i++) {
                n.add(Math.max(1, least * 0.9) * Math.pow(most * 1.05 / Math.max(1, least * 0.9), i / (double) STEPS));
            }
            List<Funnel.Limits> limits = n.stream().map(funnel::limitsAt).toList();
            return List.of(
                    curve(n, limits.stream().map(Funnel.Limits::lo95).toList(), false),
                    curve(n, limits.stream().map(Funnel.Limits::hi95).toList(), false),
                    curve(n, limits.stream().map(Funnel.Limits::lo998).toList(), false),
                    curve(n, limits.stream().map(Funnel.Limits::hi998).toList(), false),
                    curve(n, limits.stream().map(Funnel.Limits::lo998Unadjusted).toList(), true),
                    curve(n, limits.stream().map(Funnel.Limits::hi998Unadjusted).toList(), true));
        }

        private static FunnelPlot.Curve curve(List<Double> n, List<Double> k, boolean dashed) {
            return new FunnelPlot.Curve(n, k, dashed);
        }
    }
}
