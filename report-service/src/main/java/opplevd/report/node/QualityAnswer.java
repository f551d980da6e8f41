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
        @Nullable SingleAnswer single) {

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
                SingleAnswer.of(single));
    }
}
