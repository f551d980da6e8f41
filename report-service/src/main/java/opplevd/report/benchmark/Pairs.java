package opplevd.report.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opplevd.quality.Higher;
import opplevd.quality.Pairwise;
import opplevd.report.wording.Voice;

/** Who is higher than whom? In words, after Holm; the rest can't be told apart. */
public record Pairs(String finding, String sub, List<Row> rows) {
    private static final int MOST_NAMES = 20;

    /** One municipality: those that it is higher than, lower than, and can't be told apart from. */
    public record Row(String name, boolean own, String higher, String lower, String same) {}

    static Pairs of(Benchmark benchmark, Pairwise pairwise, Set<String> own, Voice voice) {
        List<BenchmarkMember> shown =
                benchmark.members().stream().filter(BenchmarkMember::shown).toList();
        Higher isHigher = pairwise.higher(Benchmark.ALPHA);
        List<Row> rows = new ArrayList<>();
        for (BenchmarkMember one : shown) {
            List<String> higher = new ArrayList<>();
            List<String> lower = new ArrayList<>();
            List<String> same = new ArrayList<>();
            for (BenchmarkMember other : shown) {
                if (!other.code().equals(one.code())) {
                    (isHigher.is(one.code(), other.code())
                                    ? higher
                                    : isHigher.is(other.code(), one.code()) ? lower : same)
                            .add(other.name());
                }
            }
            rows.add(new Row(
                    one.name(), own.contains(one.code()), said(higher, voice), said(lower, voice), said(same, voice)));
        }
        return new Pairs(
                finding(higherThanSomebody(benchmark, pairwise), voice),
                voice.text("network.pairs.sub", pairwise.pairs().size()),
                rows);
    }

    /** Names of those that are higher than at least one of the others. */
    static List<String> higherThanSomebody(Benchmark benchmark, Pairwise pairwise) {
        Higher higher = pairwise.higher(Benchmark.ALPHA);
        return benchmark.members().stream()
                .filter(one -> higher.thanSomebody(one.code()))
                .map(BenchmarkMember::name)
                .toList();
    }

    private static String finding(List<String> higher, Voice voice) {
        if (higher.size() > MOST_NAMES) {
            return voice.text("network.pairs.finding.many", higher.size());
        }
        return higher.isEmpty()
                ? voice.text("network.pairs.finding.none")
                : voice.forOneOr(higher.size(), "network.pairs.finding", voice.list(higher));
    }

    /** Names as long as they can be read, else how many. */
    private static String said(List<String> names, Voice voice) {
        if (names.size() > MOST_NAMES) {
            return voice.text("network.pairs.many", names.size());
        }
        return names.isEmpty() ? voice.text("network.pairs.nobody") : voice.list(names);
    }
}
