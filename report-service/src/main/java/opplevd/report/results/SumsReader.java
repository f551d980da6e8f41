package opplevd.report.results;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import opplevd.quality.NodeStatus;
import org.jspecify.annotations.Nullable;

/** Reads what {@link SumsWriter} wrote: the published area as it was, but for what a comparison does not need. */
final class SumsReader {
    private final ByteBuffer in;

    private SumsReader(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    /**
     * The area of some bytes.
     *
     * @param titles reads a stored title
     * @param questionnaires reads a stored questionnaire; the same for many areas, so they may be kept
     */
    static PublishedArea read(
            String key,
            byte[] bytes,
            Function<String, Map<String, String>> titles,
            Function<String, Questionnaire> questionnaires) {
        SumsReader reader = new SumsReader(bytes);
        Map<String, String> title = titles.apply(reader.text());
        return reader.area(key, title, questionnaires.apply(reader.text()));
    }

    private PublishedArea area(String key, Map<String, String> title, Questionnaire asked) {
        List<String> dimensions = asked.dimensionKeys();
        List<String> items = asked.itemKeys();
        PublishedArea.Seen whole = seen();
        Map<String, PublishedArea.Seen> byDimension = map(dimensions, this::seen);
        Map<String, PublishedArea.Seen> byItem = map(items, this::seen);
        List<PublishedUnit> units = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            units.add(unit(dimensions, items));
        }
        return new PublishedArea(
                key, title, asked, whole, byDimension, byItem, units, others(dimensions, items), null, null);
    }

    private PublishedArea.Seen seen() {
        return new PublishedArea.Seen(SumsWriter.STATUSES.get(in.get()));
    }

    private PublishedUnit unit(List<String> dimensions, List<String> items) {
        return new PublishedUnit(
                text(),
                text(),
                text(),
                null,
                null,
                null,
                number(),
                in.getInt(),
                in.getInt(),
                scope(),
                map(dimensions, this::scope),
                map(items, this::scope),
                contributions(),
                null,
                null,
                null,
                null);
    }

    private ScopeSums scope() {
        NodeStatus visibility = SumsWriter.STATUSES.get(in.get());
        if (visibility != NodeStatus.SHOWN) {
            return new ScopeSums(visibility, null, null, null, null, null, null, null, null, null, null);
        }
        return new ScopeSums(
                visibility,
                in.getInt(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble(),
                in.getInt(),
                in.getInt(),
                in.getInt(),
                null);
    }

    private PublishedArea.Others others(List<String> dimensions, List<String> items) {
        PooledSums whole = pooled();
        Map<String, @Nullable PooledSums> byDimension = nullable(dimensions);
        Map<String, @Nullable PooledSums> byItem = nullable(items);
        return new PublishedArea.Others(whole, byDimension, byItem, contributions(), null);
    }

    private Map<String, @Nullable PooledSums> nullable(List<String> keys) {
        Map<String, @Nullable PooledSums> map = new LinkedHashMap<>();
        keys.forEach(key -> map.put(key, pooled()));
        return map;
    }

    private @Nullable PooledSums pooled() {
        if (in.get() == 0) {
            return null;
        }
        int n = in.getInt();
        double o = in.getDouble();
        double f = in.getDouble();
        double oo = in.getDouble();
        double of = in.getDouble();
        double ff = in.getDouble();
        int met = in.getInt();
        int pairs = in.getInt();
        int top = in.getInt();
        return new PooledSums(n, number(), o, f, oo, of, ff, met, pairs, top, in.getInt());
    }

    private PublishedContributions contributions() {
        return new PublishedContributions(contributed(), contributed());
    }

    private @Nullable Map<String, Double> contributed() {
        int size = in.getInt();
        if (size == SumsWriter.NONE) {
            return null;
        }
        Map<String, Double> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            String key = text();
            map.put(key, in.getDouble());
        }
        return map;
    }

    private @Nullable Integer number() {
        int number = in.getInt();
        return number == SumsWriter.NONE ? null : number;
    }

    private String text() {
        byte[] utf8 = new byte[in.getInt()];
        in.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static <V> Map<String, V> map(List<String> keys, Supplier<V> next) {
        Map<String, V> map = new LinkedHashMap<>();
        keys.forEach(key -> map.put(key, next.get()));
        return map;
    }
}
