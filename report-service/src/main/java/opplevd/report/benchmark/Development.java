package opplevd.report.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import opplevd.quality.Adjustment;
import opplevd.quality.Change;
import opplevd.quality.Movement;
import opplevd.quality.QualityRatio;
import opplevd.report.chart.Chart;
import opplevd.report.chart.Multiples;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.AreaSums;
import opplevd.report.wording.RoundNames;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * Does it go forward? Each municipality through its rounds, beside the others of the network together without itself. What changed
 * since the round before is decided for all of them together (Holm; docs/method.md, section 6). The headline names who has come
 * up, never who has not. Whoever is known by a letter can't be followed from round to round.
 */
public record Development(String finding, String sub, Chart chart, List<Row> table) {
    /** Among more, only one's own is drawn. */
    private static final int MOST = 12;

    private static final double CONFIDENCE = 0.95;

    /** A municipality in a round. */
    public record Row(
            String name, boolean own, String round, String k, String interval, String others, String verdict) {}

    /** A municipality's round: its figure and that of the others without it. */
    private record Point(String round, BenchmarkMember member, Optional<QualityRatio> others, Peers peers) {}

    private record Line(String code, String name, List<Point> points) {
        boolean hasTwo() {
            return points.size() > 1;
        }

        Change change() {
            Point before = points.get(points.size() - 2);
            Point now = points.getLast();
            return Change.ofAreas(
                    before.peers().strata(before.member()), now.peers().strata(now.member()), CONFIDENCE);
        }
    }

    public Development {
        table = List.copyOf(table);
    }

    /**
     * What is to be drawn; null where nobody has two rounds.
     *
     * @param rounds comparisons of what can be put side by side, the latest last
     */
    static @Nullable Development of(List<Comparison> rounds, Set<String> own, AreaSums sums, Voice voice) {
        List<Line> lines = lines(rounds, own, sums);
        return lines.stream().anyMatch(Line::hasTwo) ? new Writer(lines, own, voice).write() : null;
    }

    private static List<Line> lines(List<Comparison> rounds, Set<String> own, AreaSums sums) {
        List<Peers> peers =
                rounds.stream().map(round -> new Peers(round.benchmark(), sums)).toList();
        List<BenchmarkMember> now = rounds.getLast().benchmark().members().stream()
                .filter(member -> !member.where().isAnonymous() && member.shown())
                .toList();
        List<Line> lines = new ArrayList<>();
        for (BenchmarkMember member : now) {
            if (now.size() <= MOST || own.contains(member.code())) {
                List<Point> points = new ArrayList<>();
                for (int i = 0; i < rounds.size(); i++) {
                    Comparison round = rounds.get(i);
                    Peers others = peers.get(i);
                    find(round, member.where())
                            .ifPresent(then ->
                                    points.add(new Point(round.round(), then, others.without(then.code()), others)));
                }
                lines.add(new Line(member.code(), member.name(), points));
            }
        }
        return lines;
    }

    private static Optional<BenchmarkMember> find(Comparison round, AreaInRound who) {
        return round.benchmark().members().stream()
                .filter(member -> member.where().municipalityId().equals(who.municipalityId()) && member.shown())
                .findFirst();
    }

    private record Writer(List<Line> lines, Set<String> own, Voice voice) {

        Development write() {
            List<Movement> moved = moved();
            List<Multiples.Panel> panels = new ArrayList<>();
            List<Row> table = new ArrayList<>();
            List<String> described = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                String verdict = verdict(line, moved.get(i));
                boolean sure = moved.get(i) == Movement.ROSE || moved.get(i) == Movement.FELL;
                panels.add(new Multiples.Panel(line.name(), verdict, sure, drawn(line)));
                line.points().forEach(point -> table.add(row(line, point, verdict)));
                described.add(describe(line, verdict));
            }
            String finding = finding(moved);
            Chart chart = new Multiples(
                            "development", finding, String.join(" ", described), panels, voice.text("report.first.one"))
                    .draw();
            boolean lacking = lines.stream()
                    .flatMap(line -> line.points().stream())
                    .anyMatch(point -> point.others().isEmpty());
            String sub = voice.text("network.course.sub");
            return new Development(
                    finding, lacking ? sub + " " + voice.text("network.course.lacking") : sub, chart, table);
        }

        /** How each moved since its round before, decided together; unknown where there is none. */
        private List<Movement> moved() {
            List<Change> changes =
                    lines.stream().filter(Line::hasTwo).map(Line::change).toList();
            List<Double> holm = Adjustment.holm(changes.stream().map(Change::p).toList());
            List<Movement> moved = new ArrayList<>();
            int at = 0;
            for (Line line : lines) {
                if (line.hasTwo()) {
                    Movement one = changes.get(at).quality();
                    boolean holds = one == Movement.UNKNOWN || holm.get(at) < Benchmark.ALPHA;
                    moved.add(holds ? one : Movement.UNCHANGED);
                    at++;
                } else {
                    moved.add(Movement.UNKNOWN);
                }
            }
            return moved;
        }

        private String finding(List<Movement> moved) {
            List<String> rose = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (moved.get(i) == Movement.ROSE) {
                    rose.add(lines.get(i).name());
                }
            }
            return rose.isEmpty()
                    ? voice.text("network.course.none")
                    : voice.forOneOr(rose.size(), "network.course.rose", voice.list(rose));
        }

        private String verdict(Line line, Movement moved) {
            if (!line.hasTwo()) {
                return voice.text("paper.trends.first");
            }
            return voice.text(
                    switch (moved) {
                        case ROSE -> "report.change.is-better";
                        case FELL -> "report.change.is-worse";
                        case UNCHANGED, UNKNOWN -> "report.change.cant-say";
                    });
        }

        private List<Multiples.Point> drawn(Line line) {
            List<String> names =
                    RoundNames.brief(line.points().stream().map(Point::round).toList());
            List<Multiples.Point> points = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                Point point = line.points().get(i);
                QualityRatio ratio = point.member().figure().ratio();
                points.add(new Multiples.Point(
                        names.get(i),
                        k(line, point),
                        ratio.k(),
                        ratio.ciLow(),
                        ratio.ciHigh(),
                        point.others().map(QualityRatio::k).orElse(Double.NaN)));
            }
            return points;
        }

        private Row row(Line line, Point point, String verdict) {
            QualityRatio ratio = point.member().figure().ratio();
            AreaInRound where = point.member().where();
            return new Row(
                    line.name(),
                    own.contains(line.code()),
                    point.round(),
                    k(line, point),
                    voice.intervalOrReason(ratio, where.scaleMin(), where.scaleMax()),
                    point.others().map(others -> voice.k(others)).orElse("–"),
                    point.equals(line.points().getLast()) ? verdict : "");
        }

        /** As many decimals as tell it from 1, and the two rounds that are compared from each other. */
        private String k(Line line, Point point) {
            String k = voice.k(point.member().figure().ratio());
            int from = line.points().size() - 1 - line.points().indexOf(point);
            if (!line.hasTwo() || from > 1) {
                return k;
            }
            String compared = from == 0 ? voice.after(line.change()) : voice.before(line.change());
            return compared.length() > k.length() ? compared : k;
        }

        private String describe(Line line, String verdict) {
            List<String> points = line.points().stream()
                    .map(point -> voice.text("network.course.point", point.round(), k(line, point)))
                    .toList();
            return voice.text("network.course.describe", line.name(), String.join(", ", points), verdict);
        }
    }
}
