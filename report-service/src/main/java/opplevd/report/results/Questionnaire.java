package opplevd.report.results;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was asked: dimensions and items in the order of the questionnaire, texts per language.
 *
 * @param coreHash equal where the core items are the same, so that results may be compared
 * @param kind pairs, where it isn't said
 * @param groups the question by whose answers results are told; null where none was asked
 * @param respondents who was asked ("the parents"), per language; empty when not said
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
public record Questionnaire(
        String key,
        int version,
        String hash,
        String coreHash,
        Map<String, String> title,
        @Nullable Map<String, String> respondents,
        Scale scale,
        List<Dimension> dimensions,
        List<Item> items,
        @Nullable Kind kind,
        @Nullable GroupQuestion groups) {

    /** How items are answered. */
    public enum Kind {
        /** Expected and experienced: K can be computed. */
        PAIRS,
        /** The direct question for each item: 1 worse, 2 as expected, 3 better. No K. */
        DIRECT,
        /** Experienced only, asked before expectations were. No K. */
        EXPERIENCE
    }

    public Questionnaire {
        Objects.requireNonNull(key, "questionnaire.key is missing");
        Objects.requireNonNull(coreHash, "questionnaire.coreHash is missing");
        kind = kind == null ? Kind.PAIRS : kind;
        title = Ordered.copy(title);
        respondents = Ordered.copy(respondents);
        dimensions = List.copyOf(dimensions);
        items = List.copyOf(items);
        Set<String> known = new HashSet<>();
        dimensions.forEach(dimension -> known.add(dimension.key()));
        if (known.size() != dimensions.size()) {
            throw new IllegalArgumentException("a dimension of questionnaire " + key + " is listed twice");
        }
        for (Item item : items) {
            if (!known.contains(item.dimension())) {
                throw new IllegalArgumentException("item " + item.key() + " has no known dimension");
            }
        }
        if (items.isEmpty() || items.stream().map(Item::key).distinct().count() != items.size()) {
            throw new IllegalArgumentException("questionnaire " + key + " has no items, or one twice");
        }
    }

    /** Whether each item has one answer instead of a pair. */
    public boolean single() {
        return kind != Kind.PAIRS;
    }

    public List<String> dimensionKeys() {
        return dimensions.stream().map(Dimension::key).toList();
    }

    public List<String> itemKeys() {
        return items.stream().map(Item::key).toList();
    }

    /**
     * To which group somebody belongs, as it was asked.
     *
     * @param by age or relation
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record GroupQuestion(String by, Map<String, String> text, List<Group> choices) {
        public GroupQuestion {
            Objects.requireNonNull(by, "groups.by is missing");
            text = Ordered.copy(text);
            choices = List.copyOf(choices);
        }
    }

    /** One of the groups, named as those who answered saw it. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Group(String key, Map<String, String> text) {
        public Group {
            Objects.requireNonNull(key, "a group has no key");
            text = Ordered.copy(text);
        }
    }

    /** Lowest and highest answer; the lowest is at least 1, since expectation is divided by. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Scale(int min, int max) {
        public Scale {
            if (min < 1 || max <= min) {
                throw new IllegalArgumentException("scale " + min + ".." + max);
            }
        }
    }

    /** A part of quality, such as manner. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Dimension(String key, Map<String, String> title) {
        public Dimension {
            Objects.requireNonNull(key, "a dimension has no key");
            title = Ordered.copy(title);
        }
    }

    /** One statement that is asked twice: expected and experienced. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Item(
            String key,
            String dimension,
            Map<String, String> text,
            @Nullable Map<String, String> label,
            boolean core) {
        public Item {
            Objects.requireNonNull(key, "an item has no key");
            Objects.requireNonNull(dimension, "an item has no dimension");
            text = Ordered.copy(text);
            label = label == null ? null : Ordered.copy(label);
        }
    }
}
