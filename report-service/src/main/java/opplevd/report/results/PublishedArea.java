package opplevd.report.results;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import opplevd.quality.NodeStatus;
import org.jspecify.annotations.Nullable;

/**
 * What was published about a municipality's service area in one round: the tree of its units.
 *
 * @param whole the area's own visibility in the whole questionnaire
 * @param others the area's hidden units together, per scope
 * @param breakdown by group of those who answered, of all units together; null where the round isn't told so
 * @param single the area's visibility where each item has one answer; null where items are asked in pairs
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublishedArea(
        String key,
        Map<String, String> title,
        Questionnaire questionnaire,
        Seen whole,
        Map<String, Seen> dimensions,
        Map<String, Seen> items,
        List<PublishedUnit> units,
        @Nullable Others others,
        @Nullable SingleArea single,
        @Nullable PublishedBreakdown breakdown) {

    public PublishedArea {
        Objects.requireNonNull(key, "an area has no key");
        Objects.requireNonNull(questionnaire, () -> "area " + key + " has no questionnaire");
        Objects.requireNonNull(whole, () -> "area " + key + " has no visibility");
        title = Ordered.copy(title);
        dimensions = Ordered.copy(dimensions);
        items = Ordered.copy(items);
        units = List.copyOf(units);
        if (units.stream().map(PublishedUnit::id).distinct().count() != units.size()) {
            throw new IllegalArgumentException("area " + key + " lists a unit twice");
        }
        complete(questionnaire, "area " + key, dimensions.keySet(), items.keySet());
        if (questionnaire.single() != (single != null)) {
            throw new IllegalArgumentException("area " + key + " is not answered as was asked");
        }
        if (single != null) {
            complete(
                    questionnaire,
                    "area " + key,
                    single.dimensions().keySet(),
                    single.items().keySet());
        }
        for (PublishedUnit unit : units) {
            checkSingle(questionnaire, unit);
            complete(
                    questionnaire,
                    "unit " + unit.code(),
                    unit.dimensions().keySet(),
                    unit.items().keySet());
        }
    }

    public Optional<PublishedUnit> unit(String id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    /** The hidden units together. */
    public Others pooled() {
        return others == null ? Others.NONE : others;
    }

    /** Whether the area's figure of a dimension may be seen. */
    public NodeStatus dimension(String dimension) {
        return Objects.requireNonNull(dimensions.get(dimension), dimension).visibility();
    }

    /** Whether the area's figure of an item may be seen. */
    public NodeStatus item(String item) {
        return Objects.requireNonNull(items.get(item), item).visibility();
    }

    private static void checkSingle(Questionnaire questionnaire, PublishedUnit unit) {
        SingleUnit single = unit.single();
        if (questionnaire.single() != (single != null)) {
            throw new IllegalArgumentException("unit " + unit.code() + " is not answered as was asked");
        }
        if (single != null) {
            complete(
                    questionnaire,
                    "unit " + unit.code(),
                    single.dimensions().keySet(),
                    single.items().keySet());
        }
    }

    private static void complete(Questionnaire questionnaire, String node, Set<String> dimensions, Set<String> items) {
        if (!dimensions.equals(Set.copyOf(questionnaire.dimensionKeys()))
                || !items.equals(Set.copyOf(questionnaire.itemKeys()))) {
            throw new IllegalArgumentException(node + " does not list every dimension and item once");
        }
    }

    /** Whether the area's figure of a scope may be seen. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Seen(NodeStatus visibility) {
        public Seen {
            Objects.requireNonNull(visibility, "visibility is missing");
        }
    }

    /** The hidden units of the area pooled, per scope; a scope without hidden units has no entry or null. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Others(
            @Nullable PooledSums whole,
            @Nullable Map<String, @Nullable PooledSums> dimensions,
            @Nullable Map<String, @Nullable PooledSums> items,
            @Nullable PublishedContributions contributions,
            @Nullable SingleOthers single) {
        static final Others NONE = new Others(null, Map.of(), Map.of(), PublishedContributions.NONE, null);

        public Others {
            dimensions = Ordered.present(dimensions);
            items = Ordered.present(items);
        }

        public @Nullable PooledSums dimension(String key) {
            return dimensions == null ? null : dimensions.get(key);
        }

        public @Nullable PooledSums item(String key) {
            return items == null ? null : items.get(key);
        }

        /** What each dimension and item of theirs contributes, as far as it is published. */
        public PublishedContributions contributed() {
            return contributions == null ? PublishedContributions.NONE : contributions;
        }
    }
}
