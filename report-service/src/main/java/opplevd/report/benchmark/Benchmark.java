package opplevd.report.benchmark;

import java.util.ArrayList;
import java.util.List;
import opplevd.quality.Funnel;
import opplevd.quality.LogRatio;
import opplevd.quality.Member;
import opplevd.quality.NodeStatus;
import opplevd.quality.Pairwise;
import opplevd.quality.Shrinkage;
import opplevd.report.benchmark.BenchmarkMember.UnitPoint;
import opplevd.report.node.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of municipalities over what is shown of them (docs/method.md, sections 4, 5 and 9).
 *
 * @param visibility SHOWN with three municipalities or more that are shown; else PRIMARY, or EMPTY without any
 * @param members by name; empty unless shown
 * @param units all shown units of the members, in the order of the funnel's points
 * @param funnel of the units; null with fewer than five
 * @param shrinkage of the municipalities; null with fewer than five
 * @param pairwise of the municipalities, in the order of the members; null unless shown
 */
public record Benchmark(
        NodeStatus visibility,
        List<BenchmarkMember> members,
        List<UnitPoint> units,
        @Nullable Funnel funnel,
        String funnelStatus,
        @Nullable Shrinkage shrinkage,
        String shrinkageStatus,
        @Nullable Pairwise pairwise,
        String pairwiseStatus) {

    /** Fewer shown municipalities are not compared. */
    public static final int FEWEST_MEMBERS = 3;

    /** What is called surely different. */
    public static final double ALPHA = 0.05;

    private static final String OK = "OK";
    private static final String TOO_FEW_MEMBERS = "TOO_FEW_MEMBERS";

    public Benchmark {
        members = List.copyOf(members);
        units = List.copyOf(units);
    }

    /** Compares members, which are given in order of name, in the scope that they were read for. */
    static Benchmark of(List<BenchmarkMember> members, Scope scope) {
        List<LogRatio> shown = ratios(members, scope);
        if (shown.size() < FEWEST_MEMBERS) {
            return new Benchmark(
                    shown.isEmpty() ? NodeStatus.EMPTY : NodeStatus.PRIMARY,
                    List.of(),
                    List.of(),
                    null,
                    TOO_FEW_MEMBERS,
                    null,
                    TOO_FEW_MEMBERS,
                    null,
                    TOO_FEW_MEMBERS);
        }
        List<UnitPoint> units =
                members.stream().flatMap(member -> member.units().stream()).toList();
        Funnel funnel = Funnel.of(weighted(units), Funnel.Settings.DEFAULT);
        boolean drawn = funnel.status() != Funnel.Status.TOO_FEW_UNITS;
        boolean shrunk = shown.size() >= Shrinkage.MIN_UNITS;
        return new Benchmark(
                NodeStatus.SHOWN,
                members,
                units,
                drawn ? funnel : null,
                funnel.status().name(),
                shrunk ? Shrinkage.ofAreas(shown) : null,
                shrunk ? OK : TOO_FEW_MEMBERS,
                Pairwise.ofAreas(shown, ALPHA),
                OK);
    }

    /** Each respondent of the target counts for its unit's users, where that is known of all units, else for one. */
    private static List<Member> weighted(List<UnitPoint> units) {
        boolean known = units.stream().allMatch(unit -> unit.invited() != null && unit.invited() > 0);
        List<Member> members = new ArrayList<>();
        for (UnitPoint unit : units) {
            Integer invited = unit.invited();
            double n = unit.sums().n();
            members.add(new Member(unit.code(), unit.sums(), known && invited != null ? invited / n : 1));
        }
        return members;
    }

    static List<LogRatio> ratios(List<BenchmarkMember> members, Scope scope) {
        List<LogRatio> ratios = new ArrayList<>();
        for (BenchmarkMember member : members) {
            LogRatio ratio = member.ratios().get(scope);
            if (ratio != null) {
                ratios.add(ratio);
            }
        }
        return ratios;
    }
}
