package opplevd.standalone.method;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import opplevd.quality.Change;
import opplevd.quality.Funnel;
import opplevd.quality.Member;
import opplevd.quality.Overdispersion;
import opplevd.quality.Pairwise;
import opplevd.quality.ScoreSums;
import opplevd.quality.Shrinkage;

/** Units against units and rounds against rounds: {@code funnel}, {@code overdispersion}, {@code shrinkage}, {@code pairwise}, {@code change}. */
final class ComparisonCases {
    private ComparisonCases() {}

    private static List<Member> members(Table table) {
        List<Member> members = new ArrayList<>();
        table.by("unit")
                .forEach((unit, rows) ->
                        members.add(new Member(unit, Scores.given(rows).sums())));
        return members;
    }

    static ObjectNode funnel(Params params, Table table) {
        Funnel.Settings usual = Funnel.Settings.DEFAULT;
        Funnel funnel = Funnel.of(
                members(table),
                new Funnel.Settings(
                        params.trim(usual.trim()),
                        params.whole("min_units", usual.minUnits()),
                        params.whole("min_units_winsor", usual.minUnitsWinsorised())));
        boolean limits = funnel.status() == Funnel.Status.OK;
        ObjectNode result = Numbers.object();
        result.put("status", funnel.status().name());
        result.set("target_k", Numbers.node(funnel.targetK()));
        result.set("pooled_sd", Numbers.node(funnel.pooledSd()));
        if (limits) {
            result.set("phi", Numbers.node(funnel.phi()));
            result.set("tau2", Numbers.node(funnel.tau2()));
        }
        ArrayNode units = result.putArray("units");
        for (Funnel.Point point : funnel.units()) {
            ObjectNode unit = units.addObject();
            unit.put("unit", point.id());
            unit.put("n", point.n());
            unit.set("k", Numbers.node(point.k()));
            if (limits) {
                place(unit, point);
            }
        }
        return result;
    }

    private static void place(ObjectNode unit, Funnel.Point point) {
        unit.set("z", Numbers.node(point.z()));
        unit.set("z_winsorised", Numbers.node(point.zWinsorised()));
        unit.set("z_adjusted", Numbers.node(point.zAdjusted()));
        unit.set("lo95", Numbers.node(point.limits().lo95()));
        unit.set("hi95", Numbers.node(point.limits().hi95()));
        unit.set("lo998", Numbers.node(point.limits().lo998()));
        unit.set("hi998", Numbers.node(point.limits().hi998()));
        unit.set("lo998_unadjusted", Numbers.node(point.limits().lo998Unadjusted()));
        unit.set("hi998_unadjusted", Numbers.node(point.limits().hi998Unadjusted()));
        unit.put("class", point.place().name());
    }

    static ObjectNode overdispersion(Params params, Table table) {
        double target = params.number("target", Double.NaN);
        if (Double.isNaN(target)) {
            throw new BadCase("input.params.target: must be there, a number");
        }
        List<Double> y = new ArrayList<>();
        List<Double> s = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            y.add(row.givenNumber("y"));
            s.add(row.givenNumber("s"));
            if (!(s.getLast() > 0)) {
                throw row.trouble("s", "a standard error is above 0");
            }
        }
        Overdispersion spread = Overdispersion.of(
                y,
                s,
                target,
                params.trim(Overdispersion.TRIM),
                params.whole("min_units_winsor", Overdispersion.MIN_UNITS_WINSORISED));
        ObjectNode result = Numbers.object();
        result.set("phi", Numbers.node(spread.phi()));
        result.set("tau2", Numbers.node(spread.tau2()));
        result.set("z", Numbers.nodes(spread.z()));
        result.set("z_winsorised", Numbers.nodes(spread.zWinsorised()));
        return result;
    }

    static ObjectNode shrinkage(Table table) {
        Shrinkage shrinkage = Shrinkage.ofUnits(members(table));
        ObjectNode result = Numbers.object();
        result.set("mu_k", Numbers.node(shrinkage.muK()));
        result.set("se_mu_log", Numbers.node(shrinkage.seMuLog()));
        result.set("tau2", Numbers.node(shrinkage.tau2()));
        result.set("q", Numbers.node(shrinkage.q()));
        result.set("i2_percent", Numbers.node(shrinkage.i2Percent()));
        ArrayNode units = result.putArray("units");
        for (Shrinkage.Unit shrunk : shrinkage.units()) {
            ObjectNode unit = units.addObject();
            unit.put("unit", shrunk.id());
            unit.put("n", shrunk.n());
            unit.set("k", Numbers.node(shrunk.k()));
            unit.set("k_shrunk", Numbers.node(shrunk.kShrunk()));
            unit.set("se_log_shrunk", Numbers.node(shrunk.seLogShrunk()));
            unit.set("reliability", Numbers.node(shrunk.reliability()));
        }
        return result;
    }

    static ObjectNode pairwise(Params params, Table table) {
        Pairwise pairwise = Pairwise.ofUnits(members(table), params.level("alpha", 0.05));
        ObjectNode result = Numbers.object();
        ArrayNode pairs = result.putArray("pairs");
        for (Pairwise.Pair compared : pairwise.pairs()) {
            ObjectNode pair = pairs.addObject();
            pair.put("a", compared.a());
            pair.put("b", compared.b());
            pair.set("ratio", Numbers.node(compared.ratio()));
            pair.set("t", Numbers.node(compared.t()));
            pair.set("df", Numbers.node(compared.df()));
            pair.set("p", Numbers.node(compared.p()));
            pair.set("ci_low", Numbers.node(compared.ciLow()));
            pair.set("ci_high", Numbers.node(compared.ciHigh()));
            pair.set("p_holm", Numbers.node(compared.pHolm()));
            pair.set("p_bh", Numbers.node(compared.pBh()));
        }
        ArrayNode ranks = result.putArray("ranks");
        for (Pairwise.Rank place : pairwise.ranks()) {
            ObjectNode rank = ranks.addObject();
            rank.put("unit", place.id());
            rank.set("k", Numbers.node(place.k()));
            rank.put("rank_best", place.best());
            rank.put("rank_worst", place.worst());
        }
        return result;
    }

    static ObjectNode change(Params params, Table table) {
        List<Table.Row> before = new ArrayList<>();
        List<Table.Row> after = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            double wave = row.givenNumber("wave");
            if (wave != 1 && wave != 2) {
                throw row.trouble("wave", "must be 1 (before) or 2 (after)");
            }
            (wave == 1 ? before : after).add(row);
        }
        ScoreSums old = Scores.given(before).sums();
        Change change = Change.ofUnits(old, Scores.given(after).sums(), params.level("conf", UnitCases.CONF));
        ObjectNode result = Numbers.object();
        result.set("k_before", Numbers.node(change.kBefore()));
        result.set("k_after", Numbers.node(change.kAfter()));
        result.set("ratio", Numbers.node(change.ratio()));
        result.set("t", Numbers.node(change.t()));
        result.set("df", Numbers.node(change.df()));
        result.set("p", Numbers.node(change.p()));
        result.set("ci_low", Numbers.node(change.ciLow()));
        result.set("ci_high", Numbers.node(change.ciHigh()));
        return result;
    }
}
