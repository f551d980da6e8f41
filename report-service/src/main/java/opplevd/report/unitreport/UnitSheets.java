package opplevd.report.unitreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opplevd.kit.language.Writing;
import opplevd.quality.Change;
import opplevd.quality.QualityRatio;
import opplevd.report.breakdown.GroupSheet;
import opplevd.report.export.Cell;
import opplevd.report.export.Cell.Kind;
import opplevd.report.export.QualitySheet;
import opplevd.report.export.Sheet;
import opplevd.report.node.GroupedQuality;
import opplevd.report.node.NodeQuality;
import opplevd.report.results.DirectAnswers;
import opplevd.report.results.ScopeSums;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/** A unit's report as tables, with every figure of the page in full precision; made of the same reading as the page. */
record UnitSheets(UnitReading reading, UnitPage page, Voice voice) {

    /** What the report is about, then a table for each of its questions that has figures. */
    List<Sheet> all() {
        List<Sheet> all = new ArrayList<>();
        all.add(about());
        all.add(quality());
        if (reading.now().overall().shown()) {
            all.add(spread());
            all.add(change());
            all.add(rounds());
            GroupedQuality groups = reading.now().groups();
            if (groups != null) {
                all.add(GroupSheet.of(reading.now(), groups, voice));
            }
        }
        return all;
    }

    private Sheet about() {
        NodeQuality now = reading.now();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(fact("unit", Cell.of(now.name())));
        rows.add(fact("code", Cell.of(now.code())));
        rows.add(fact("municipality", Cell.of(now.where().municipalityName())));
        rows.add(fact("round", Cell.of(now.where().roundName())));
        rows.add(fact(
                "published", Cell.of(Writing.date(voice.language(), now.where().publishedAt()))));
        Integer invited = now.invited();
        rows.add(fact("invited", invited == null ? Cell.NOTHING : Cell.of(invited)));
        rows.add(fact("responses", Cell.of(now.responses())));
        rows.add(fact("rate", Cell.of(now.responseRate(), Kind.SHARE)));
        UnitPage.Sections sections = page.sections();
        if (sections != null) {
            rows.add(fact("verdict", Cell.of(sections.opening().verdict())));
        }
        DirectAnswers direct = reading.published().direct();
        if (sections != null && direct != null) {
            rows.add(fact("worse", Cell.of(direct.worse())));
            rows.add(fact("asexpected", Cell.of(direct.asExpected())));
            rows.add(fact("better", Cell.of(direct.better())));
        }
        return new Sheet("about", voice.text("report.sheet.about"), columns("what", "value"), rows);
    }

    private List<Cell> fact(String key, Cell value) {
        return List.of(Cell.of(voice.text("report.sheet.fact." + key)), value);
    }

    private Sheet quality() {
        return QualitySheet.of(reading.now(), voice);
    }

    private Sheet spread() {
        int min = reading.now().asked().scale().min();
        int max = reading.now().asked().scale().max();
        List<List<Cell>> rows = new ArrayList<>();
        reading.now().asked().items().forEach(item -> {
            ScopeSums sums = reading.published().item(item.key());
            List<List<Integer>> pairs = sums.histogram();
            if (pairs != null) {
                String name = voice.nameOf(item.label(), item.text(), item.key());
                for (int f = min; f <= max; f++) {
                    for (int o = min; o <= max; o++) {
                        rows.add(List.of(
                                Cell.of(item.key()),
                                Cell.of(name),
                                Cell.of(f),
                                Cell.of(o),
                                Cell.of(pairs.get(f).get(o))));
                    }
                }
            }
        });
        return new Sheet(
                "spread",
                voice.text("report.sheet.spread"),
                columns("key", "name", "expectation", "experience", "n"),
                rows);
    }

    private Sheet change() {
        List<List<Cell>> rows = new ArrayList<>();
        Comparison comparison = reading.since().comparison();
        if (comparison != null) {
            rows.add(change(
                    "",
                    voice.text("report.column.whole"),
                    comparison.whole(),
                    comparison.whole().quality().name()));
            Map<String, String> names = names();
            Stream.concat(comparison.dimensions().entrySet().stream(), comparison.items().entrySet().stream())
                    .forEach(part -> rows.add(change(
                            part.getKey(),
                            names.getOrDefault(part.getKey(), part.getKey()),
                            part.getValue().change(),
                            part.getValue().moved().name())));
        }
        return new Sheet(
                "change",
                voice.text("report.sheet.change"),
                columns(
                        "key",
                        "name",
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

    private Map<String, String> names() {
        Map<String, String> names = new java.util.HashMap<>();
        reading.now().asked().dimensions().forEach(d -> names.put(d.key(), voice.of(d.title(), d.key())));
        reading.now().asked().items().forEach(i -> names.put(i.key(), voice.nameOf(i.label(), i.text(), i.key())));
        return names;
    }

    private List<Cell> change(String key, String name, Change change, String moved) {
        return List.of(
                Cell.of(key),
                Cell.of(name),
                Cell.of(change.kBefore(), Kind.TWO_DECIMALS),
                Cell.of(change.kAfter(), Kind.TWO_DECIMALS),
                Cell.of(change.ratio(), Kind.THREE_DECIMALS),
                Cell.of(change.ciLow(), Kind.THREE_DECIMALS),
                Cell.of(change.ciHigh(), Kind.THREE_DECIMALS),
                Cell.code(moved, voice),
                Cell.of(change.experience().before(), Kind.TWO_DECIMALS),
                Cell.of(change.experience().after(), Kind.TWO_DECIMALS),
                Cell.of(change.expectation().before(), Kind.TWO_DECIMALS),
                Cell.of(change.expectation().after(), Kind.TWO_DECIMALS));
    }

    /** Each round, and where somebody has set that the series begins anew: why, who and when. */
    private Sheet rounds() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Course.Round round : reading.history().rounds()) {
            // a series can't begin anew with its first round
            rows.add(round(round, rows.isEmpty() ? null : round.begins()));
        }
        return new Sheet(
                "rounds",
                voice.text("report.sheet.rounds"),
                columns("round", "k", "ciLow", "ciHigh", "n", "phaseReason", "phaseSetBy", "phaseSetAt"),
                rows);
    }

    private List<Cell> round(Course.Round round, @Nullable Phase begins) {
        QualityRatio ratio = round.ratio();
        return List.of(
                Cell.of(round.name()),
                Cell.of(ratio.k(), Kind.TWO_DECIMALS),
                Cell.of(ratio.ciLow(), Kind.TWO_DECIMALS),
                Cell.of(ratio.ciHigh(), Kind.TWO_DECIMALS),
                Cell.of(ratio.n()),
                begins == null ? Cell.NOTHING : Cell.of(begins.reason()),
                begins == null ? Cell.NOTHING : Cell.of(begins.actorName()),
                begins == null ? Cell.NOTHING : Cell.of(Writing.date(voice.language(), begins.setAt())));
    }

    private List<Sheet.Column> columns(String... keys) {
        return Stream.of(keys)
                .map(key -> new Sheet.Column(
                        key, voice.text("report.sheet.column." + key.toLowerCase(java.util.Locale.ROOT))))
                .toList();
    }
}
