package opplevd.report.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opplevd.quality.NodeStatus;
import opplevd.report.results.PooledSums;
import opplevd.report.results.PublishedArea;
import opplevd.report.results.PublishedUnit;
import opplevd.report.results.Questionnaire;
import opplevd.report.results.ScopeSums;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is about: the whole questionnaire, one dimension or one item.
 *
 * @param key of the dimension or item; empty for the whole
 */
public record Scope(Kind kind, String key) {
    /** How much of the questionnaire. */
    public enum Kind {
        WHOLE,
        DIMENSION,
        ITEM
    }

    public static final Scope WHOLE = new Scope(Kind.WHOLE, "");

    public static Scope dimension(String key) {
        return new Scope(Kind.DIMENSION, key);
    }

    public static Scope item(String key) {
        return new Scope(Kind.ITEM, key);
    }

    /** The whole, then every dimension, then every item, as asked. */
    public static List<Scope> all(Questionnaire asked) {
        List<Scope> all = new ArrayList<>();
        all.add(WHOLE);
        asked.dimensionKeys().forEach(key -> all.add(dimension(key)));
        asked.itemKeys().forEach(key -> all.add(item(key)));
        return all;
    }

    /** What {@link #text} wrote; empty where it means nothing. */
    public static Optional<Scope> of(String text) {
        for (Kind kind : List.of(Kind.DIMENSION, Kind.ITEM)) {
            String prefix = kind.name() + "-";
            if (text.startsWith(prefix) && text.length() > prefix.length()) {
                return Optional.of(new Scope(kind, text.substring(prefix.length())));
            }
        }
        return text.isEmpty() ? Optional.of(WHOLE) : Optional.empty();
    }

    /** How addresses name it: {@code ITEM-respect}, {@code DIMENSION-manner}, and nothing for the whole. */
    public String text() {
        return kind == Kind.WHOLE ? "" : kind.name() + "-" + key;
    }

    public ScopeSums of(PublishedUnit unit) {
        return switch (kind) {
            case WHOLE -> unit.whole();
            case DIMENSION -> unit.dimension(key);
            case ITEM -> unit.item(key);
        };
    }

    public NodeStatus visibility(PublishedArea area) {
        return switch (kind) {
            case WHOLE -> area.whole().visibility();
            case DIMENSION -> area.dimension(key);
            case ITEM -> area.item(key);
        };
    }

    @Nullable
    PooledSums others(PublishedArea area) {
        return switch (kind) {
            case WHOLE -> area.pooled().whole();
            case DIMENSION -> area.pooled().dimension(key);
            case ITEM -> area.pooled().item(key);
        };
    }
}
