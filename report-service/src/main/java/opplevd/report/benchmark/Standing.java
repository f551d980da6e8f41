package opplevd.report.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opplevd.quality.Pairwise;
import opplevd.quality.QualityRatio;
import opplevd.quality.Verdict;
import opplevd.report.chart.Chart;
import opplevd.report.chart.Forest;
import opplevd.report.node.NodeQuality;
import opplevd.report.wording.Voice;

/**
 * Where do we lie? The municipalities in alphabetical order against K = 1, each with the places that it may have among those
 * shown: from and to, by who is surely higher and lower. Sorted by place it would be a league table.
 *
 * @param peers the others together without one's own, in words; empty when there is no own
 * @param note what belongs to the figures; empty when there is nothing to say
 */
public record Standing(String finding, String sub, Chart chart, List<Row> table, String peers, String note) {

    /** A row of the table; only name and reason where hidden. */
    public record Row(
            String name,
            boolean own,
            String reason,
            String answers,
            String k,
            String interval,
            String experience,
            String expectation,
            String place) {}

    static Standing of(
            Benchmark benchmark, Pairwise pairwise, Set<String> own, Optional<QualityRatio> peers, Voice voice) {
        Writer writer = new Writer(benchmark, ranks(pairwise), own, voice);
        boolean unweighted = benchmark.members().stream()
                .anyMatch(member -> member.quality().weighting() == NodeQuality.Weighting.UNWEIGHTED);
        return new Standing(
                writer.finding(),
                voice.text("network.where.sub"),
                writer.forest().draw(),
                benchmark.members().stream().map(writer::row).toList(),
                peers.map(writer::peers).orElse(""),
                unweighted ? voice.text("network.where.unweighted") : "");
    }

    private static Map<String, Forest.Rank> ranks(Pairwise pairwise) {
        Map<String, Forest.Rank> ranks = new HashMap<>();
        pairwise.ranks().forEach(rank -> ranks.put(rank.id(), Forest.Rank.between(rank.best(), rank.worst())));
        return ranks;
    }

    private record Writer(Benchmark benchmark, Map<String, Forest.Rank> ranks, Set<String> own, Voice voice) {

        String finding() {
            int above = count(Verdict.ABOVE);
            int below = count(Verdict.BELOW);
            if (above == 0 && below == 0) {
                return voice.text("network.where.none");
            }
            if (above == 0) {
                return voice.forOneOr(below, "network.where.below", below);
            }
            String first = voice.forOneOr(above, "network.where.above", above);
            return below == 0
                    ? first
                    : voice.list(List.of(first, voice.forOneOr(below, "network.where.then-below", below)));
        }

        private int count(Verdict verdict) {
            return (int) benchmark.members().stream()
                    .filter(BenchmarkMember::shown)
                    .filter(member -> member.figure()
                            .ratio()
                            .verdict()
                            .filter(verdict::equals)
                            .isPresent())
                    .count();
        }

        Forest forest() {
            List<Forest.Row> rows =
                    benchmark.members().stream().map(this::drawn).toList();
            return new Forest(
                    "forest",
                    finding(),
                    describe(),
                    rows,
                    ranks.size(),
                    new Forest.Words(
                            voice.text("network.where.answers"),
                            voice.text("network.where.goal"),
                            voice.text("report.column.k"),
                            voice.text("report.column.interval"),
                            voice.text("report.units.rank", ranks.size())),
                    voice::two);
        }

        private Forest.Row drawn(BenchmarkMember member) {
            boolean isOwn = own.contains(member.code());
            if (!member.shown()) {
                return Forest.Row.hidden(member.name(), isOwn, reason(member));
            }
            QualityRatio ratio = member.figure().ratio();
            return new Forest.Row(
                    member.name(),
                    isOwn,
                    voice.whole(ratio.n()),
                    ratio.k(),
                    ratio.ciLow(),
                    ratio.ciHigh(),
                    voice.k(ratio),
                    interval(member),
                    rank(member),
                    "");
        }

        private Forest.Rank rank(BenchmarkMember member) {
            return ranks.getOrDefault(member.code(), Forest.Rank.NONE);
        }

        /** "2–5 of 6": never a bare rank. */
        private String place(BenchmarkMember member) {
            return voice.text("network.where.place", rank(member).text(), ranks.size());
        }

        /** Ask only where one member is the reader's own. */
        String peers(QualityRatio ratio) {
            BenchmarkMember any = benchmark.members().getFirst();
            String without = benchmark.members().stream()
                    .filter(member -> own.contains(member.code()))
                    .map(BenchmarkMember::name)
                    .findFirst()
                    .orElse("");
            String interval = voice.intervalOrReason(
                    ratio, any.where().scaleMin(), any.where().scaleMax());
            return voice.text("network.where.peers", without, voice.k(ratio), interval);
        }

        Row row(BenchmarkMember member) {
            boolean isOwn = own.contains(member.code());
            if (!member.shown()) {
                return new Row(member.name(), isOwn, reason(member), "", "", "", "", "", "");
            }
            QualityRatio ratio = member.figure().ratio();
            return new Row(
                    member.name(),
                    isOwn,
                    "",
                    voice.whole(ratio.n()),
                    voice.k(ratio),
                    interval(member),
                    voice.two(ratio.meanExperience()),
                    voice.two(ratio.meanExpectation()),
                    place(member));
        }

        private String describe() {
            List<String> sentences = new ArrayList<>();
            for (BenchmarkMember member : benchmark.members()) {
                if (member.shown()) {
                    sentences.add(voice.text(
                            "network.where.describe",
                            member.name(),
                            voice.k(member.figure().ratio()),
                            interval(member),
                            place(member)));
                }
            }
            return String.join(" ", sentences);
        }

        private String interval(BenchmarkMember member) {
            return voice.intervalOrReason(
                    member.figure().ratio(),
                    member.where().scaleMin(),
                    member.where().scaleMax());
        }

        private String reason(BenchmarkMember member) {
            return voice.text(
                    "report.hidden." + member.figure().visibility().name().toLowerCase(Locale.ROOT));
        }
    }
}
