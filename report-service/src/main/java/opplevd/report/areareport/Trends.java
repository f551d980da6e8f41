package opplevd.report.areareport;

import java.util.ArrayList;
import java.util.List;
import opplevd.quality.Adjustment;
import opplevd.quality.Change;
import opplevd.quality.Movement;
import opplevd.quality.QualityRatio;
import opplevd.report.chart.Chart;
import opplevd.report.chart.Multiples;
import opplevd.report.node.AreaNode;
import opplevd.report.node.NodeQuality;
import opplevd.report.node.Scope;
import opplevd.report.results.PublishedArea;
import opplevd.report.wording.RoundNames;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * How has it gone, in all service areas at a glance? The rounds of each on one axis. What changed since the round before is
 * decided for all of them together (Holm; docs/method.md, section 6).
 */
public record Trends(String finding, String sub, Chart chart, List<Row> table) {
    private static final int MOST = 4;
    private static final double CONFIDENCE = 0.95;
    private static final double ALPHA = 0.05;

    /** An area in a round. */
    public record Row(String area, String round, String k, String interval, String answers, String verdict) {}

    /** A round of an area. */
    record InRound(PublishedArea published, NodeQuality quality) {}

    /** An area through its rounds that asked the same and are shown, by time. */
    record Line(String title, List<InRound> rounds) {
        Line {
            rounds = List.copyOf(rounds.subList(Math.max(0, rounds.size() - MOST), rounds.size()));
        }
    }

    public Trends {
        table = List.copyOf(table);
    }

    /** Null where no area has two rounds yet. */
    static @Nullable Trends of(List<Line> lines, Voice voice) {
        List<Line> drawn =
                lines.stream().filter(line -> !line.rounds().isEmpty()).toList();
        return drawn.stream().anyMatch(line -> line.rounds().size() > 1) ? new Writer(drawn, voice).write() : null;
    }

    private record Writer(List<Line> lines, Voice voice) {

        Trends write() {
            List<Movement> moved = moved();
            String finding = finding(moved);
            List<Multiples.Panel> panels = new ArrayList<>();
            List<Row> table = new ArrayList<>();
            List<String> described = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                String verdict = verdict(line, moved.get(i));
                panels.add(new Multiples.Panel(line.title(), verdict, isSure(moved.get(i)), points(line)));
                table.addAll(rows(line, verdict));
                described.add(voice.text("report.change.describe", line.title(), verdict));
            }
            Chart chart = new Multiples(
                            "trends", finding, String.join(" ", described), panels, voice.text("report.first.one"))
                    .draw();
            return new Trends(finding, voice.text("paper.trends.sub"), chart, table);
        }

        private static boolean isSure(Movement moved) {
            return moved == Movement.ROSE || moved == Movement.FELL;
        }

        /** How each area moved since its round before, decided together; unknown where there is none. */
        private List<Movement> moved() {
            List<Change> changes = new ArrayList<>();
            for (Line line : lines) {
                if (line.rounds().size() > 1) {
                    changes.add(Change.ofAreas(
                            AreaNode.strata(
                                    line.rounds().get(line.rounds().size() - 2).published(), Scope.WHOLE),
                            AreaNode.strata(line.rounds().getLast().published(), Scope.WHOLE),
                            CONFIDENCE));
                }
            }
            List<Double> holm = Adjustment.holm(changes.stream().map(Change::p).toList());
            List<Movement> moved = new ArrayList<>();
            int at = 0;
            for (Line line : lines) {
                if (line.rounds().size() < 2) {
                    moved.add(Movement.UNKNOWN);
                } else {
                    Movement one = changes.get(at).quality();
                    moved.add(one == Movement.UNKNOWN || holm.get(at) < ALPHA ? one : Movement.UNCHANGED);
                    at++;
                }
            }
            return moved;
        }

        private String finding(List<Movement> moved) {
            List<String> sentences = new ArrayList<>();
            add(sentences, moved, Movement.ROSE, "report.second.part-better");
            add(sentences, moved, Movement.FELL, "report.second.part-worse");
            return sentences.isEmpty() ? voice.text("paper.trends.none") : String.join(" ", sentences);
        }

        private void add(List<String> sentences, List<Movement> moved, Movement which, String key) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (moved.get(i) == which) {
                    String title = lines.get(i).title();
                    names.add(names.isEmpty() ? title : voice.inside(title));
                }
            }
            if (!names.isEmpty()) {
                sentences.add(voice.forOneOr(names.size(), key, voice.list(names)));
            }
        }

        private String verdict(Line line, Movement moved) {
            if (line.rounds().size() < 2) {
                return voice.text("paper.trends.first");
            }
            return voice.text(
                    switch (moved) {
                        case ROSE -> "report.change.is-better";
                        case FELL -> "report.change.is-worse";
                        case UNCHANGED, UNKNOWN -> "report.change.cant-say";
                    });
        }

        private List<Multiples.Point> points(Line line) {
            List<String> names = RoundNames.brief(line.rounds().stream()
                    .map(round -> round.quality().where().roundName())
                    .toList());
            List<Multiples.Point> points = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                QualityRatio ratio = line.rounds().get(i).quality().overall().ratio();
                points.add(new Multiples.Point(
                        names.get(i), voice.two(ratio.k()), ratio.k(), ratio.ciLow(), ratio.ciHigh()));
            }
            return points;
        }

        private List<Row> rows(Line line, String verdict) {
            List<Row> rows = new ArrayList<>();
            for (InRound round : line.rounds()) {
                NodeQuality quality = round.quality();
                QualityRatio ratio = quality.overall().ratio();
                boolean last = round.equals(line.rounds().getLast());
                rows.add(new Row(
                        line.title(),
                        quality.where().roundName(),
                        voice.two(ratio.k()),
                        voice.intervalOrReason(
                                ratio,
                                quality.asked().scale().min(),
                                quality.asked().scale().max()),
                        voice.whole(quality.responses()),
                        last ? verdict : ""));
            }
            return rows;
        }
    }
}
