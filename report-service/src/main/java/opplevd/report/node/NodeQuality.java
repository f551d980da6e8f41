package opplevd.report.node;

import java.util.List;
import opplevd.quality.NodeStatus;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * The quality of one node: a unit, or a municipality's service area, in a round.
 *
 * @param id of the unit; of an area the municipality's id and the area's key
 * @param code of the unit, or of the municipality
 * @param name of the unit, or of the municipality, as published
 * @param where its round, municipality and area
 * @param asked the questionnaire
 * @param invited how many were asked; null when unknown or hidden
 * @param responses how many answered anything; known even when hidden
 * @param responseRate responses / invited; NaN when unknown, hidden, or a link was open to everyone
 * @param weighting whether each unit of an area counts with its users; INVITED for a unit
 * @param overall the whole questionnaire
 * @param dimensions each, in the order of the questionnaire
 * @param items each, in the order of the questionnaire
 * @param single what is told instead where each item has one answer and there is no K; null where items are pairs
 * @param groups by group of those who answered; null where the round isn't told so
 * @param leftOut codes of an area's units that nobody answered for
 */
public record NodeQuality(
        Level level,
        String id,
        String code,
        String name,
        AreaInRound where,
        Questionnaire asked,
        @Nullable Integer invited,
        int responses,
        double responseRate,
        Weighting weighting,
        ScopeQuality overall,
        List<PartQuality> dimensions,
        List<PartQuality> items,
        List<String> leftOut,
        @Nullable SingleQuality single,
        @Nullable GroupedQuality groups) {

    /** What kind of node. */
    public enum Level {
        UNIT,
        AREA
    }

    /** What a respondent counts for in an area. */
    public enum Weighting {
        /** For as many of the unit's users as were invited for each respondent. */
        INVITED,
        /** For one: the invited of some unit are unknown. */
        UNWEIGHTED
    }

    /** A node whose items are asked in pairs, and of which nothing is told by group. */
    public NodeQuality(
            Level level,
            String id,
            String code,
            String name,
            AreaInRound where,
            Questionnaire asked,
            @Nullable Integer invited,
            int responses,
            double responseRate,
            Weighting weighting,
            ScopeQuality overall,
            List<PartQuality> dimensions,
            List<PartQuality> items,
            List<String> leftOut) {
        this(
                level,
                id,
                code,
                name,
                where,
                asked,
                invited,
                responses,
                responseRate,
                weighting,
                overall,
                dimensions,
                items,
                leftOut,
                null,
                null);
    }

    /** The same where it is compared with others: rounds are told by group each on their own. */
    public NodeQuality withoutGroups() {
        return groups == null
                ? this
                : new NodeQuality(
                        level,
                        id,
                        code,
                        name,
                        where,
                        asked,
                        invited,
                        responses,
                        responseRate,
                        weighting,
                        overall,
                        dimensions,
                        items,
                        leftOut,
                        single,
                        null);
    }

    public NodeQuality {
        dimensions = List.copyOf(dimensions);
        items = List.copyOf(items);
        leftOut = List.copyOf(leftOut);
    }

    /** Of K: EMPTY where there is none, since each item has one answer. */
    public NodeStatus visibility() {
        return overall.visibility();
    }

    /** The same node's figure of any scope. */
    public ScopeQuality of(Scope scope) {
        return switch (scope.kind()) {
            case WHOLE -> overall;
            case DIMENSION -> part(dimensions, scope.key()).quality();
            case ITEM -> part(items, scope.key()).quality();
        };
    }

    private static PartQuality part(List<PartQuality> parts, String key) {
        return parts.stream()
                .filter(part -> part.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing was asked under the key " + key));
    }
}
