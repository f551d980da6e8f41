package opplevd.report.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opplevd.quality.Funnel;
import opplevd.quality.Pairwise;
import opplevd.quality.QualityRatio;
import opplevd.report.node.Scope;
import opplevd.report.scatter.Scattered;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * A network's page: first who can we learn from, then where are we. Headlines name who to learn from, never who is lower.
 *
 * @param learning null, as the other sections, where too few municipalities can be shown
 * @param scattered null with few units
 * @param development null with one round
 * @param warnings what makes the comparison less sure than its figures say
 * @param notes who is not in the comparison
 */
public record NetworkPage(
        Rail rail,
        String verdict,
        String second,
        @Nullable Learning learning,
        @Nullable Standing standing,
        @Nullable Pairs pairs,
        @Nullable Scattered scattered,
        @Nullable Development development,
        List<String> warnings,
        List<String> notes) {
    private static final int SPELT = 6;
    private static final int MOST_UNITS = 500;

    /** Beside the verdict: which network, area and round, and what of the questionnaire. */
    public record Rail(
            String key,
            String name,
            String area,
            String areaKey,
            String round,
            ScopeChoices scopes,
            String members,
            String answers) {}

    static NetworkPage of(
            Comparison comparison,
            Set<String> own,
            Optional<QualityRatio> peers,
            @Nullable Development development,
            Voice voice) {
        Benchmark benchmark = comparison.benchmark();
        Pairwise pairwise = benchmark.pairwise();
        if (pairwise == null) {
            return new NetworkPage(
                    rail(comparison, voice),
                    voice.text("network.few.verdict"),
                    voice.text("network.few.second"),
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    Notes.of(comparison, voice));
        }
        return new NetworkPage(
                rail(comparison, voice),
                verdict(comparison, voice),
                second(comparison, Pairs.higherThanSomebody(benchmark, pairwise), voice),
                Learning.of(comparison, own, voice),
                Standing.of(benchmark, pairwise, own, peers, voice),
                Pairs.of(benchmark, pairwise, own, voice),
                scattered(benchmark, voice),
                development,
                Notes.warnings(benchmark, voice),
                Notes.of(comparison, voice));
    }

    /** As everybody may see it: without single units, and without who is not in it. */
    NetworkPage open() {
        return new NetworkPage(rail, verdict, second, learning, standing, pairs, null, null, warnings, List.of());
    }

    /** The units of all, each with its municipality's name; there are too many to tell apart in a whole country. */
    private static @Nullable Scattered scattered(Benchmark benchmark, Voice voice) {
        Funnel funnel = benchmark.funnel();
        if (funnel == null || benchmark.units().size() > MOST_UNITS) {
            return null;
        }
        Map<String, String> municipalities = new HashMap<>();
        benchmark.members().forEach(member -> municipalities.put(member.code(), member.name()));
        List<String> names = benchmark.units().stream()
                .map(unit ->
                        voice.text("network.unit", unit.name(), municipalities.getOrDefault(unit.municipality(), "")))
                .toList();
        return Scattered.of("network", funnel, names, false, voice);
    }

    private static String verdict(Comparison comparison, Voice voice) {
        int teachers = Learning.teachers(comparison).size();
        if (!comparison.scope().equals(Scope.WHOLE)) {
            String name = ScopeNames.of(comparison.asked(), comparison.scope(), voice);
            return teachers == 0
                    ? voice.text("network.scope.verdict.0", name)
                    : voice.forOneOr(teachers, "network.scope.verdict", teachers, name);
        }
        return teachers <= SPELT
                ? voice.text("network.verdict." + teachers)
                : voice.text("network.verdict.many", teachers);
    }

    private static String second(Comparison comparison, List<String> higher, Voice voice) {
        String of = comparison.scope().equals(Scope.WHOLE) ? "network.second" : "network.scope.second";
        if (higher.isEmpty()) {
            return voice.text(of + ".none");
        }
        if (higher.size() > SPELT) {
            return voice.text(of + ".higher.many", higher.size()) + " " + voice.text("network.second.rest");
        }
        return voice.forOneOr(higher.size(), of + ".higher", voice.list(higher)) + " "
                + voice.text("network.second.rest");
    }

    private static Rail rail(Comparison comparison, Voice voice) {
        List<BenchmarkMember> members = comparison.benchmark().members();
        int answers = members.stream()
                .mapToInt(member -> member.quality().responses())
                .sum();
        return new Rail(
                comparison.network().key(),
                comparison.network().name(),
                voice.of(comparison.title(), comparison.area()),
                comparison.area(),
                comparison.round(),
                ScopeChoices.of(comparison, voice),
                members.isEmpty() ? "" : voice.forOneOr(members.size(), "network.rail.members", members.size()),
                members.isEmpty() ? "" : voice.text("network.rail.answers", answers));
    }
}
