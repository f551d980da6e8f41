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
import opplevd.report.wording.Sides;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * How has it gone, in all service areas at a glance? The rounds of each on one axis. What changed since the round before is
 * decided for all of them together (Holm; docs/method.md, section 6); what changed from the first to the last round likewise.
 *
 * @param fromFirst of each area with more than two rounds: from its first to its last
 */
public record Trends(String finding, String sub, List<String> fromFirst, Chart chart, List<Row> table) {
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
        fromFirst = List.copyOf(fromFirst);
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
            String sub = (String.join(" ", shared()) + " " + voice.text("paper.trends.sub")).strip();
            return new Trends(finding, sub, fromFirst(), chart, table);
        }

        /** Of each area whose units are not those of the round before. */
        private List<String> shared() {
            List<String> told = new ArrayList<>();
            for (Line line : lines) {
                String words = line.rounds().size() > 1 ? lately(line).words(voice) : "";
                if (!words.isEmpty()) {
                    told.add(voice.text("paper.trends.of", line.title(), words));
                }
            }
            return told;
        }

        private static SharedUnits lately(Line line) {
            return SharedUnits.of(
                    line.rounds().get(line.rounds().size() - 2).published(),
                    line.rounds().getLast().published());
        }

        private List<String> fromFirst() {
            List<Line> several = lines.stream()
                    .filter(line -> line.rounds().size() > 2)
                    .filter(line -> SharedUnits.of(
                                    line.rounds().getFirst().published(),
                                    line.rounds().getLast().published())
                            .most())
                    .toList();
            List<Change> changes = several.stream()
                    .map(line -> change(line.rounds().getFirst(), line.rounds().getLast()))
                    .toList();
            List<Movement> decided = decided(changes);
            List<String> told = new ArrayList<>();
            for (int i = 0; i < changes.size(); i++) {
                Change change = changes.get(i);
                InRound first = several.get(i).rounds().getFirst();
                String line = Sides.line(first.quality().where().roundName(), change, decided.get(i), voice);
                String how = Double.isNaN(change.ciLow())
                        ? ""
                        : " "
                                + voice.text(
                                        "paper.trends.ratio",
                                        voice.change(change.ratio()),
                                        voice.change(change.ciLow()),
                                        voice.change(change.ciHigh()));
                String whole = line + how;
                told.add(
                        lines.size() == 1
                                ? whole
                                : voice.text("paper.trends.of", several.get(i).title(), voice.inside(whole)));
            }
            return told;
        }

        private static Change change(InRound before, InRound after) {
            return Change.ofAreas(
                    AreaNode.strata(before.published(), Scope.WHOLE),
                    AreaNode.strata(after.published(), Scope.WHOLE),
                    CONFIDENCE);
        }

        /** Which of them moved, when they are decided together. */
        private static List<Movement> decided(List<Change> changes) {
            List<Double> holm = Adjustment.holm(changes.stream().map(Change::p).toList());
            List<Movement> decided = new ArrayList<>();
            for (int i = 0; i < changes.size(); i++) {
                Movement one = changes.get(i).quality();
                decided.add(one == Movement.UNKNOWN || holm.get(i) < ALPHA ? one : Movement.UNCHANGED);
            }
            return decided;
        }

        private static boolean isSure(Movement moved) {
            return moved == Movement.ROSE || moved == Movement.FELL;
        }

        /** How each area moved since its round before, decided together; unknown where there is none with most of its units. */
        private List<Movement> moved() {
            List<Movement> decided = decided(lines.stream()
                    .filter(Writer::isCompared)
                    .map(Line::rounds)
                    .map(rounds -> change(rounds.get(rounds.size() - 2), rounds.getLast()))
                    .toList());
            List<Movement> moved = new ArrayList<>();
            int at = 0;
            for (Line line : lines) {
                moved.add(isCompared(line) ? decided.get(at++) : Movement.UNKNOWN);
            }
            return moved;
        }

        private static boolean isCompared(Line line) {
            return line.rounds().size() > 1 && lately(line).most();
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
                points.add(new Multiples.Point(names.get(i), voice.k(ratio), ratio.k(), ratio.ciLow(), ratio.ciHigh()));
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
                        voice.k(ratio),
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
