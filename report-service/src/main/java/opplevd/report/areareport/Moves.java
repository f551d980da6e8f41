package opplevd.report.areareport;

import java.util.ArrayList;
import java.util.List;
import opplevd.kit.language.Alphabet;
import opplevd.quality.Adjustment;
import opplevd.quality.Movement;
import opplevd.report.chart.Change;
import opplevd.report.chart.Chart;
import opplevd.report.chart.Side;
import opplevd.report.node.AreaNode;
import opplevd.report.node.Scope;
import opplevd.report.results.PublishedArea;
import opplevd.report.results.PublishedUnit;
import opplevd.report.wording.Sides;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * What has moved since the round before? The area by itself, and its units as a family: within it Holm decides (docs/method.md,
 * section 6).
 *
 * @param sides which side of the fraction moved in the area; empty where the area is not shown in both rounds
 */
public record Moves(String finding, String sub, String sides, Chart chart, List<Row> table) {
    private static final double CONFIDENCE = 0.95;
    private static final double ALPHA = 0.05;

    /** K, experience and expectation before and now, and what is sure. */
    public record Row(
            String name,
            boolean strong,
            String before,
            String now,
            String experience,
            String expectation,
            String verdict) {}

    /** An area in the round before, with that round's name. */
    record Before(String round, PublishedArea area) {}

    public Moves {
        table = List.copyOf(table);
    }

    /** Units are told of only to who reads every one of them. */
    static @Nullable Moves of(Before before, MunicipalityReading.Read read, Voice voice) {
        PublishedArea now = read.published();
        SharedUnits shared = SharedUnits.of(before.area(), now);
        List<Moved> rows = new ArrayList<>(shared.most() ? area(before.area(), now, voice) : List.of());
        List<Moved> units = read.everyUnit() ? units(before.area(), now) : List.of();
        rows.addAll(units);
        return rows.isEmpty() ? null : new Writer(before.round(), rows, units, shared.words(voice), voice).write(now);
    }

    /** One that is shown in both rounds. */
    private record Moved(String name, boolean strong, opplevd.quality.Change change, Movement moved) {}

    private static List<Moved> area(PublishedArea before, PublishedArea now, Voice voice) {
        var earlier = AreaNode.strata(before, Scope.WHOLE);
        var later = AreaNode.strata(now, Scope.WHOLE);
        if (earlier.isEmpty() || later.isEmpty()) {
            return List.of();
        }
        opplevd.quality.Change change = opplevd.quality.Change.ofAreas(earlier, later, CONFIDENCE);
        return List.of(new Moved(voice.text("report.units.all"), true, change, change.quality()));
    }

    private static List<Moved> units(PublishedArea before, PublishedArea now) {
        List<PublishedUnit> both = now.units().stream()
                .filter(unit -> unit.whole().shown())
                .filter(unit -> before.unit(unit.id())
                        .filter(old -> old.whole().shown())
                        .isPresent())
                .sorted(Alphabet.by(PublishedUnit::name))
                .toList();
        List<opplevd.quality.Change> changes = both.stream()
                .map(unit -> opplevd.quality.Change.ofUnits(
                        before.unit(unit.id()).orElseThrow().whole().scores(),
                        unit.whole().scores(),
                        CONFIDENCE))
                .toList();
        List<Double> holm =
                Adjustment.holm(changes.stream().map(opplevd.quality.Change::p).toList());
        List<Moved> units = new ArrayList<>();
        for (int i = 0; i < both.size(); i++) {
            opplevd.quality.Change change = changes.get(i);
            boolean sure = change.quality() == Movement.UNKNOWN || holm.get(i) < ALPHA;
            units.add(new Moved(both.get(i).name(), false, change, sure ? change.quality() : Movement.UNCHANGED));
        }
        return units;
    }

    private record Writer(String round, List<Moved> rows, List<Moved> units, String shared, Voice voice) {

        Moves write(PublishedArea now) {
            String finding = finding();
            List<Change.Row> drawn = rows.stream().map(this::drawn).toList();
            List<String> described = drawn.stream()
                    .map(row -> voice.text("report.change.describe", row.name(), row.verdict()))
                    .toList();
            int areas = rows.size() - units.size();
            Chart chart = new Change(
                            "moves-" + now.key().replaceAll("[^a-z0-9]", "-"),
                            finding,
                            String.join(" ", described),
                            drawn.subList(0, areas),
                            drawn.subList(areas, drawn.size()),
                            new Change.Words(
                                    voice.text("report.column.before"),
                                    voice.text("report.column.now"),
                                    voice.text("report.change.unchanged")),
                            voice::change)
                    .draw();
            String sides = areas == 0 ? "" : Sides.of(rows.getFirst().change(), voice);
            String sub = voice.text(units.isEmpty() ? "report.change.sub.since" : "report.units.moves.sub", round);
            return new Moves(
                    finding,
                    (shared + " " + sub).strip(),
                    sides,
                    chart,
                    rows.stream().map(this::row).toList());
        }

        private String finding() {
            List<String> sentences = new ArrayList<>();
            if (rows.size() > units.size()) {
                sentences.add(voice.text(
                        switch (rows.getFirst().moved()) {
                            case ROSE -> "report.change.better";
                            case FELL -> "report.change.worse";
                            case UNCHANGED, UNKNOWN -> "report.change.cannot-tell";
                        }));
            }
            add(sentences, Movement.ROSE, "report.second.part-better");
            add(sentences, Movement.FELL, "report.second.part-worse");
            if (!units.isEmpty() && sentences.size() <= rows.size() - units.size()) {
                sentences.add(voice.text("report.units.moves.none"));
            }
            return String.join(" ", sentences);
        }

        private void add(List<String> sentences, Movement moved, String key) {
            List<String> names = units.stream()
                    .filter(unit -> unit.moved() == moved)
                    .map(Moved::name)
                    .toList();
            if (!names.isEmpty()) {
                sentences.add(voice.forOneOr(names.size(), key, voice.list(names)));
            }
        }

        private Change.Row drawn(Moved one) {
            Side side = switch (one.moved()) {
                case ROSE -> Side.ABOVE;
                case FELL -> Side.BELOW;
                case UNCHANGED -> Side.UNSURE;
                case UNKNOWN -> Side.UNKNOWN;
            };
            opplevd.quality.Change change = one.change();
            return new Change.Row(
                    one.name(),
                    one.strong(),
                    voice.before(change),
                    voice.after(change),
                    change.kAfter() / change.kBefore(),
                    change.ciLow(),
                    change.ciHigh(),
                    side,
                    verdict(one));
        }

        private String verdict(Moved one) {
            return voice.text(
                    switch (one.moved()) {
                        case ROSE -> "report.change.is-better";
                        case FELL -> "report.change.is-worse";
                        case UNCHANGED, UNKNOWN -> "report.change.cant-say";
                    });
        }

        private Row row(Moved one) {
            opplevd.quality.Change change = one.change();
            return new Row(
                    one.name(),
                    one.strong(),
                    voice.before(change),
                    voice.after(change),
                    arrow(change.experience()),
                    arrow(change.expectation()),
                    verdict(one));
        }

        private String arrow(opplevd.quality.Change.Side side) {
            return voice.two(side.before()) + " → " + voice.two(side.after());
        }
    }
}
