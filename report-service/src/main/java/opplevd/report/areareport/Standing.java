package opplevd.report.areareport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opplevd.quality.Higher;
import opplevd.quality.Member;
import opplevd.quality.Pairwise;
import opplevd.quality.QualityRatio;
import opplevd.quality.Shrinkage;
import opplevd.quality.Verdict;
import opplevd.report.chart.Chart;
import opplevd.report.chart.Forest;
import opplevd.report.node.NodeQuality;
import opplevd.report.single.SingleSection;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * How do an area's units stand? In alphabetical order against K = 1, each with its rank as an interval, under the figure of
 * them all; and which of them differ by more than chance.
 *
 * @param finding what the chart says; without a chart why there is none, empty where there is nothing to compare
 * @param chart null where nothing is shown
 * @param differences which units are higher than which; empty where none can be told apart
 * @param differ what they say together, also when none differ; empty with fewer than two units
 * @param note about the best guesses; empty where there are none
 */
public record Standing(
        String finding,
        @Nullable Chart chart,
        List<Difference> differences,
        String differ,
        String note,
        Extras extras) {
    static final double ALPHA = 0.05;

    /** A unit that differs from others beyond chance: the names of those that are lower and higher than it. */
    public record Difference(String name, String lower, String higher) {}

    /** What stands beside a unit's own figure in the table, by code; empty where there are too few units. */
    public record Extras(Map<String, String> ranks, Map<String, String> guesses) {
        static final Extras NONE = new Extras(Map.of(), Map.of());
    }

    public Standing {
        differences = List.copyOf(differences);
    }

    static final Standing NONE = new Standing("", null, List.of(), "", "", Extras.NONE);

    /** For a reader of the whole who may not read the units. */
    static Standing notRead(String why) {
        return new Standing(why, null, List.of(), "", "", Extras.NONE);
    }

    static Standing of(NodeQuality area, List<NodeQuality> units, Map<String, Member> members, Voice voice) {
        if (members.size() < 2) {
            return NONE;
        }
        List<Member> compared = units.stream()
                .map(NodeQuality::code)
                .filter(members::containsKey)
                .map(members::get)
                .toList();
        Writer writer = new Writer(area, units, Pairwise.ofUnits(compared, ALPHA), voice);
        Shrinkage shrinkage = compared.size() < Shrinkage.MIN_UNITS ? null : Shrinkage.ofUnits(compared);
        String finding = writer.finding();
        return new Standing(
                finding,
                writer.forest(finding).draw(),
                writer.differences(),
                writer.differ(),
                note(shrinkage, voice),
                new Extras(writer.ranks(), guesses(shrinkage, voice)));
    }

    private static Map<String, String> guesses(@Nullable Shrinkage shrinkage, Voice voice) {
        Map<String, String> guesses = new HashMap<>();
        if (shrinkage != null && shrinkage.tellsApart()) {
            shrinkage.units().stream()
                    .filter(unit -> Double.isFinite(unit.kShrunk()))
                    .forEach(unit -> guesses.put(unit.id(), voice.two(unit.kShrunk())));
        }
        return guesses;
    }

    private static String note(@Nullable Shrinkage shrinkage, Voice voice) {
        if (shrinkage == null) {
            return "";
        }
        return voice.text(shrinkage.tellsApart() ? "report.units.guess.note" : "report.units.guess.none");
    }

    private record Writer(NodeQuality area, List<NodeQuality> units, Pairwise pairwise, Voice voice) {

        String finding() {
            int below = count(Verdict.BELOW);
            int above = count(Verdict.ABOVE);
            int all =
                    (int) units.stream().filter(unit -> unit.overall().shown()).count();
            if (below > 0 && above > 0) {
                return voice.text("report.units.both", below, above, all);
            }
            if (below > 0) {
                return voice.forOneOr(below, "report.units.below", below, all);
            }
            return above > 0
                    ? voice.forOneOr(above, "report.units.above", above, all)
                    : voice.text("report.units.none");
        }

        private int count(Verdict verdict) {
            return (int) units.stream()
                    .filter(unit -> unit.overall().shown())
                    .filter(unit -> unit.overall()
                            .ratio()
                            .verdict()
                            .filter(verdict::equals)
                            .isPresent())
                    .count();
        }

        Map<String, String> ranks() {
            Map<String, String> ranks = new HashMap<>();
            ranked().forEach((code, rank) -> ranks.put(code, rank.text()));
            return ranks;
        }

        private Map<String, Forest.Rank> ranked() {
            Map<String, Forest.Rank> ranks = new HashMap<>();
            pairwise.ranks().forEach(rank -> ranks.put(rank.id(), Forest.Rank.between(rank.best(), rank.worst())));
            return ranks;
        }

        Forest forest(String finding) {
            List<Forest.Row> rows = new ArrayList<>();
            rows.add(row(area, voice.text("report.units.all"), true, Forest.Rank.NONE));
            Map<String, Forest.Rank> ranks = ranked();
            units.forEach(
                    unit -> rows.add(row(unit, unit.name(), false, ranks.getOrDefault(unit.code(), Forest.Rank.NONE))));
            int members = ranks.size();
            return new Forest(
                    "units-" + area.where().areaKey().replaceAll("[^a-z0-9]", "-"),
                    finding,
                    describe(),
                    rows,
                    members,
                    new Forest.Words(
                            voice.text("report.column.n"),
                            voice.text("report.first.one"),
                            voice.text("report.column.k"),
                            voice.text("report.column.interval"),
                            voice.text("report.units.rank", members)),
                    voice::axis);
        }

        private String describe() {
            return String.join(
                    " ",
                    units.stream()
                            .filter(unit -> unit.overall().shown())
                            .map(unit -> voice.text(
                                    "report.units.describe",
                                    unit.name(),
                                    voice.k(unit.overall().ratio()),
                                    voice.shortly(unit.overall().ratio())))
                            .toList());
        }

        private Forest.Row row(NodeQuality node, String name, boolean own, Forest.Rank rank) {
            if (!node.overall().shown()) {
                return Forest.Row.hidden(name, own, Words.reason(node, voice));
            }
            QualityRatio ratio = node.overall().ratio();
            int min = node.asked().scale().min();
            int max = node.asked().scale().max();
            return new Forest.Row(
                    name,
                    own,
                    voice.whole(node.responses()),
                    ratio.k(),
                    ratio.ciLow(),
                    ratio.ciHigh(),
                    voice.k(ratio),
                    voice.intervalOrReason(ratio, min, max),
                    rank,
                    "");
        }

        List<Difference> differences() {
            Higher higherThan = pairwise.higher(ALPHA);
            List<Difference> differences = new ArrayList<>();
            for (NodeQuality one : units) {
                List<String> lower = new ArrayList<>();
                List<String> higher = new ArrayList<>();
                for (NodeQuality other : units) {
                    if (higherThan.is(one.code(), other.code())) {
                        lower.add(other.name());
                    }
                    if (higherThan.is(other.code(), one.code())) {
                        higher.add(other.name());
                    }
                }
                if (!lower.isEmpty() || !higher.isEmpty()) {
                    differences.add(new Difference(one.name(), said(lower), said(higher)));
                }
            }
            return differences;
        }

        String differ() {
            long pairs = pairwise.pairs().stream()
                    .filter(pair -> pair.pHolm() < ALPHA)
                    .count();
            return pairs == 0
                    ? voice.text("report.units.differ.none")
                    : voice.forOneOr(
                            (int) pairs,
                            "report.units.differ",
                            pairs,
                            pairwise.pairs().size());
        }

        private String said(List<String> names) {
            return names.isEmpty() ? voice.text("report.units.nobody") : voice.list(names);
        }
    }

    /** Words that several parts of the page say alike. */
    static final class Words {
        private Words() {}

        static String reason(NodeQuality node, Voice voice) {
            if (node.single() != null) {
                return SingleSection.shortly(node.single(), voice);
            }
            return voice.text("report.hidden." + node.visibility().name().toLowerCase(Locale.ROOT));
        }
    }
}
