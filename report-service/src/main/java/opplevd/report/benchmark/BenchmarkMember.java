package opplevd.report.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opplevd.quality.LogRatio;
import opplevd.quality.NodeStatus;
import opplevd.quality.ScoreSums;
import opplevd.report.node.AreaNode;
import opplevd.report.node.NodeQuality;
import opplevd.report.node.Scope;
import opplevd.report.node.ScopeQuality;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.PublishedArea;
import opplevd.report.results.PublishedUnit;
import org.jspecify.annotations.Nullable;

/**
 * One municipality of a comparison.
 *
 * @param scope what the comparison is of
 * @param ratios ln K of every scope that is shown, for comparing
 * @param openShare of its responses, how many came through a link that anybody can use
 * @param units its shown units in the scope, where the municipality itself is shown there
 */
public record BenchmarkMember(
        AreaInRound where,
        Scope scope,
        NodeQuality quality,
        Map<Scope, LogRatio> ratios,
        List<UnitPoint> units,
        double openShare) {

    /**
     * A unit among all units of the network.
     *
     * @param invited null when unknown
     */
    public record UnitPoint(
            String code,
            String name,
            String municipality,
            ScoreSums sums,
            @Nullable Integer invited) {}

    public BenchmarkMember {
        ratios = Map.copyOf(ratios);
        units = List.copyOf(units);
    }

    static BenchmarkMember of(AreaInRound where, Scope compared, PublishedArea area) {
        Map<Scope, LogRatio> ratios = new HashMap<>();
        for (Scope scope : Scope.all(area.questionnaire())) {
            if (scope.visibility(area) == NodeStatus.SHOWN) {
                ratios.put(scope, LogRatio.ofArea(where.municipalityCode(), AreaNode.strata(area, scope)));
            }
        }
        NodeQuality quality = where.isAnonymous()
                ? unnamed(where, area)
                : AreaNode.quality(where, area).withoutGroups();
        return new BenchmarkMember(
                where,
                compared,
                quality,
                ratios,
                quality.of(compared).shown() ? points(where, compared, area) : List.of(),
                openShare(area));
    }

    /** How many of the responses came through a link that anybody can use; 0 where nobody answered. */
    private static double openShare(PublishedArea area) {
        double responses =
                area.units().stream().mapToInt(PublishedUnit::responses).sum();
        int open = area.units().stream().mapToInt(PublishedUnit::openResponses).sum();
        return responses == 0 ? 0 : open / responses;
    }

    /** Codes of units would tell whose they are. */
    private static NodeQuality unnamed(AreaInRound where, PublishedArea area) {
        NodeQuality q = AreaNode.quality(where, area);
        return new NodeQuality(
                q.level(),
                q.id(),
                q.code(),
                q.name(),
                q.where(),
                q.asked(),
                q.invited(),
                q.responses(),
                q.responseRate(),
                q.weighting(),
                q.overall(),
                q.dimensions(),
                q.items(),
                List.of());
    }

    private static List<UnitPoint> points(AreaInRound where, Scope scope, PublishedArea area) {
        List<PublishedUnit> shown =
                area.units().stream().filter(unit -> scope.of(unit).shown()).toList();
        if (!where.isAnonymous()) {
            return shown.stream()
                    .map(unit -> point(where, unit, scope.of(unit).scores(), unit.code(), unit.name()))
                    .toList();
        }
        List<PublishedUnit> drawn = shown.stream()
                .sorted(Comparator.comparingDouble(
                        unit -> scope.of(unit).scores().k()))
                .toList();
        List<UnitPoint> points = new ArrayList<>();
        for (PublishedUnit unit : drawn) {
            String name = where.municipalityName() + "-" + (points.size() + 1);
            points.add(point(where, unit, scope.of(unit).scores(), name, name));
        }
        return points;
    }

    private static UnitPoint point(AreaInRound where, PublishedUnit unit, ScoreSums scores, String code, String name) {
        return new UnitPoint(code, name, where.municipalityCode(), scores, unit.knownInvited());
    }

    public String code() {
        return where.municipalityCode();
    }

    public String name() {
        return where.municipalityName();
    }

    /** Its figure in the scope that is compared, or why there is none. */
    public ScopeQuality figure() {
        return quality.of(scope);
    }

    public boolean shown() {
        return figure().shown();
    }
}
