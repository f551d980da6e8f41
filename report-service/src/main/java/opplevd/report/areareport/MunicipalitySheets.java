package opplevd.report.areareport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import opplevd.kit.language.Alphabet;
import opplevd.quality.Change;
import opplevd.quality.NodeStatus;
import opplevd.quality.QualityRatio;
import opplevd.report.breakdown.GroupSheet;
import opplevd.report.export.AreaSheet;
import opplevd.report.export.Cell;
import opplevd.report.export.Cell.Kind;
import opplevd.report.export.Sheet;
import opplevd.report.export.SingleSheet;
import opplevd.report.node.AreaNode;
import opplevd.report.node.GroupedQuality;
import opplevd.report.node.NodeQuality;
import opplevd.report.node.Scope;
import opplevd.report.node.SingleQuality;
import opplevd.report.node.UnitNode;
import opplevd.report.results.Results;
import opplevd.report.results.UnitInRound;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/** A municipality's report as tables, every figure in full precision; made of the same reading as the page. */
record MunicipalitySheets(MunicipalityReading reading, MunicipalityPage page, Results results, Voice voice) {
    private static final double CONFIDENCE = 0.95;

    /** A table for each of the report's questions that has figures. */
    List<Sheet> all() {
        AreaSheet.Area[] areas = reading.whole(voice).toArray(AreaSheet.Area[]::new);
        Sheet quality = AreaSheet.of(List.of(areas), voice);
        List<Sheet> all = new ArrayList<>();
        all.add(new Sheet("quality", quality.title(), quality.columns(), quality.rows()));
        all.add(units());
        all.add(rounds());
        all.add(change());
        if (reading.areas().stream().anyMatch(read -> read.published().single() != null)) {
            all.add(answers());
        }
        if (reading.areas().stream().anyMatch(read -> grouped(read) != null)) {
            all.add(groups());
        }
        return all;
    }

    /** What was answered in each unit where each item has one answer, part by part. */
    private Sheet answers() {
        List<List<Cell>> rows = new ArrayList<>();
        reading.areas().stream()
                .filter(read -> read.published().single() != null)
                .forEach(read -> units(read)
                        .forEach(unit -> SingleSheet.rows(unit, voice).forEach(figures -> {
                            List<Cell> row = new ArrayList<>(
                                    List.of(Cell.of(title(read)), Cell.of(unit.code()), Cell.of(unit.name())));
                            row.addAll(figures);
                            rows.add(row);
                        })));
        List<Sheet.Column> columns = new ArrayList<>(columns("areaName", "code", "unit"));
        columns.addAll(SingleSheet.columns(voice));
        return new Sheet("answers", voice.text("single.sheet"), columns, rows);
    }

    private static @Nullable GroupedQuality grouped(MunicipalityReading.Read read) {
        NodeQuality quality = read.quality();
        return quality == null ? null : quality.groups();
    }

    /** Each service by group of those who answered. */
    private Sheet groups() {
        List<List<Cell>> rows = new ArrayList<>();
        for (MunicipalityReading.Read read : reading.areas()) {
            NodeQuality quality = read.quality();
            GroupedQuality grouped = grouped(read);
            if (quality != null && grouped != null) {
                GroupSheet.rows(quality, voice).forEach(figures -> {
                    List<Cell> row = new ArrayList<>(List.of(Cell.of(title(read)), Cell.code(grouped.by(), voice)));
                    row.addAll(figures);
                    rows.add(row);
                });
            }
        }
        List<Sheet.Column> columns = new ArrayList<>(columns("areaName", "by"));
        columns.addAll(GroupSheet.columns(voice));
        return new Sheet("groups", voice.text("breakdown.sheet.groups"), columns, rows);
    }

    private String title(MunicipalityReading.Read read) {
        return voice.of(read.published().title(), read.published().key());
    }

    private List<NodeQuality> units(MunicipalityReading.Read read) {
        return read.units().stream()
                .sorted(Alphabet.by(UnitInRound::unitName))
                .map(unit -> UnitNode.quality(unit, read.published().questionnaire(), results.read(unit)))
                .toList();
    }

    private Sheet units() {
        List<List<Cell>> rows = new ArrayList<>();
        for (MunicipalityReading.Read read : reading.areas()) {
            units(read).forEach(unit -> rows.add(unit(title(read), unit)));
        }
        return new Sheet(
                "units",
                voice.text("paper.sheet.units"),
                columns(
                        "areaName",
                        "code",
                        "name",
                        "visibility",
                        "responses",
                        "invited",
                        "n",
                        "k",
                        "ciLow",
                        "ciHigh",
                        "verdict",
                        "meanExperience",
                        "meanExpectation"),
                rows);
    }

    private List<Cell> unit(String area, NodeQuality unit) {
        SingleQuality single = unit.single();
        NodeStatus visibility = single == null ? unit.visibility() : single.visibility();
        List<Cell> row = new ArrayList<>(List.of(
                Cell.of(area),
                Cell.of(unit.code()),
                Cell.of(unit.name()),
                Cell.code(visibility.name(), voice),
                Cell.of(unit.responses())));
        Integer invited = unit.invited();
        row.add(invited == null ? Cell.NOTHING : Cell.of(invited));
        if (unit.overall().shown()) {
            QualityRatio ratio = unit.overall().ratio();
            row.addAll(figures(ratio));
            row.add(Cell.code(ratio.verdict().map(Enum::name).orElse(""), voice));
            row.add(Cell.of(ratio.meanExperience(), Kind.TWO_DECIMALS));
            row.add(Cell.of(ratio.meanExpectation(), Kind.TWO_DECIMALS));
        } else if (single != null && visibility == NodeStatus.SHOWN) {
            row.addAll(withoutRatio(single.whole()));
        } else {
            Stream.generate(() -> Cell.NOTHING).limit(7).forEach(row::add);
        }
        return row;
    }

    private List<Cell> withoutRatio(SingleQuality.Part whole) {
        QualityRatio mean = whole.experience();
        return List.of(
                whole.shown() ? Cell.of(whole.n()) : Cell.NOTHING,
                Cell.NOTHING,
                Cell.NOTHING,
                Cell.NOTHING,
                Cell.code("NO_EXPECTATION", voice),
                mean == null ? Cell.NOTHING : Cell.of(mean.k(), Kind.TWO_DECIMALS),
                Cell.NOTHING);
    }

    private static List<Cell> figures(QualityRatio ratio) {
        return List.of(
                Cell.of(ratio.n()),
                Cell.of(ratio.k(), Kind.TWO_DECIMALS),
                Cell.of(ratio.ciLow(), Kind.TWO_DECIMALS),
                Cell.of(ratio.ciHigh(), Kind.TWO_DECIMALS));
    }

    private Sheet rounds() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Trends.Line line : reading.lines()) {
            for (Trends.InRound round : line.rounds()) {
                List<Cell> row = new ArrayList<>(List.of(
                        Cell.of(line.title()), Cell.of(round.quality().where().roundName())));
                row.addAll(figures(round.quality().overall().ratio()));
                rows.add(row);
            }
        }
        return new Sheet(
                "rounds",
                voice.text("report.sheet.rounds"),
                columns("areaName", "round", "n", "k", "ciLow", "ciHigh"),
                rows);
    }

    /** The areas since the round before; the units' changes are decided together on the page and are not repeated here. */
    private Sheet change() {
        List<List<Cell>> rows = new ArrayList<>();
        for (MunicipalityReading.Read read : reading.areas()) {
            Moves.Before before = read.before();
            if (before != null) {
                var earlier = AreaNode.strata(before.area(), Scope.WHOLE);
                var later = AreaNode.strata(read.published(), Scope.WHOLE);
                if (!earlier.isEmpty() && !later.isEmpty()) {
                    rows.add(change(title(read), before.round(), Change.ofAreas(earlier, later, CONFIDENCE)));
                }
            }
        }
        return new Sheet(
                "change",
                voice.text("report.sheet.change"),
                columns(
                        "areaName",
                        "before",
                        "kBefore",
                        "kAfter",
                        "ratio",
                        "ciLow",
                        "ciHigh",
                        "moved",
                        "experienceBefore",
                        "experienceAfter",
                        "expectationBefore",
                        "expectationAfter"),
                rows);
    }

    private List<Cell> change(String area, String before, Change change) {
        return List.of(
                Cell.of(area),
                Cell.of(before),
                Cell.of(change.kBefore(), Kind.TWO_DECIMALS),
                Cell.of(change.kAfter(), Kind.TWO_DECIMALS),
                Cell.of(change.ratio(), Kind.THREE_DECIMALS),
                Cell.of(change.ciLow(), Kind.THREE_DECIMALS),
                Cell.of(change.ciHigh(), Kind.THREE_DECIMALS),
                Cell.code(change.quality().name(), voice),
                Cell.of(change.experience().before(), Kind.TWO_DECIMALS),
                Cell.of(change.experience().after(), Kind.TWO_DECIMALS),
                Cell.of(change.expectation().before(), Kind.TWO_DECIMALS),
                Cell.of(change.expectation().after(), Kind.TWO_DECIMALS));
    }

    /** Names that only these tables have stand in a bundle of their own. */
    private List<Sheet.Column> columns(String... keys) {
        return Stream.of(keys)
                .map(key -> {
                    String low = key.toLowerCase(Locale.ROOT);
                    String own = "paper.column." + low;
                    boolean has = voice.messages().has(voice.language(), own);
                    return new Sheet.Column(key, voice.text(has ? own : "report.sheet.column." + low));
                })
                .toList();
    }
}
