package opplevd.report.node;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import opplevd.quality.NodeStatus;
import opplevd.report.results.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * What the API answers about a node: numbers in full precision, every dimension and item of the questionnaire in its
 * order.
 *
 * @param level unit or area
 * @param code of the unit, or of the municipality
 * @param municipality code of the municipality
 * @param area key of the service area
 * @param leftOut codes of an area's units that nobody answered for
 * @param breakdown by group of those who answered, where the round's plan said so before it opened; else null
 * @param single where each item has one answer and there is no K: then every figure outside is null, status NO_EXPECTATION
 */
@Serdeable
public record QualityAnswer(
        String level,
        String id,
        String name,
        String round,
        Questionnaire.Scale scale,
        @Nullable Integer invited,
        int responses,
        @Nullable Double responseRate,
        NodeStatus visibility,
        ScopeAnswer overall,
        List<DimensionAnswer> dimensions,
        List<ItemAnswer> items,
        String code,
        String municipality,
        String area,
        NodeQuality.Weighting weighting,
        List<String> leftOut,
        @Nullable SingleAnswer single,
        @Nullable GroupsAnswer breakdown) {

    /** For the description of the API: the beginning of an answer, with invented figures. */
    public static final String EXAMPLE = """
            {"level":"unit","id":"0199b2c4-8a6e-7c33-9a55-1f0f6b1d2e77","name":"Solstua barnehage","round":"2026 autumn",
             "scale":{"min":1,"max":6},"invited":41,"responses":23,"responseRate":0.5609756097560976,"visibility":"SHOWN",
             "overall":{"visibility":"SHOWN","n":22,"k":0.884,"ciLow":0.841,"ciHigh":0.93,"se":0.0213,"seLog":0.0241,"df":21,
               "status":"OK","meanExperience":4.379,"meanExpectation":4.951,"gap":-0.572,
               "met":{"x":5,"n":22,"share":0.227,"ciLow":0.128,"ciHigh":0.372},"ceilingExpectation":0.31,"verdict":"BELOW"},
             "dimensions":[],"items":[],"code":"3403-SOL","municipality":"3403","area":"kindergarten","weighting":"INVITED",
             "leftOut":[]}""";

    /** One dimension. */
    @Serdeable
    record DimensionAnswer(
            String key,
            @JsonUnwrapped ScopeAnswer quality,
            @Nullable Double contribution) {
        static DimensionAnswer of(PartQuality part, SingleQuality.@Nullable Part single) {
            return new DimensionAnswer(
                    part.key(), ScopeAnswer.of(part.quality(), single), ScopeAnswer.orNull(part.contribution()));
        }
    }

    /** One item. */
    @Serdeable
    record ItemAnswer(
            String key,
            String dimension,
            @JsonUnwrapped ScopeAnswer quality,
            @Nullable Double contribution) {
        static ItemAnswer of(PartQuality part, SingleQuality.@Nullable Part single) {
            return new ItemAnswer(
                    part.key(),
                    part.dimension(),
                    ScopeAnswer.of(part.quality(), single),
                    ScopeAnswer.orNull(part.contribution()));
        }
    }

    public static QualityAnswer of(NodeQuality node) {
        SingleQuality single = node.single();
        return new QualityAnswer(
                node.level().name().toLowerCase(Locale.ROOT),
                node.id(),
                node.name(),
                node.where().roundName(),
                node.asked().scale(),
                node.invited(),
                node.responses(),
                ScopeAnswer.orNull(node.responseRate()),
                single == null ? node.visibility() : single.visibility(),
                ScopeAnswer.of(node.overall(), single == null ? null : single.whole()),
                node.dimensions().stream()
                        .map(part -> DimensionAnswer.of(
                                part, single == null ? null : SingleQuality.part(single.dimensions(), part.key())))
                        .toList(),
                node.items().stream()
                        .map(part -> ItemAnswer.of(
                                part, single == null ? null : SingleQuality.part(single.items(), part.key())))
                        .toList(),
                node.code(),
                node.where().municipalityCode(),
                node.where().areaKey(),
                node.weighting(),
                node.leftOut(),
                SingleAnswer.of(single),
                GroupsAnswer.of(node));
    }
}
