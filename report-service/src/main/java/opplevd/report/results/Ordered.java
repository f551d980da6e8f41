package opplevd.report.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies that cannot be changed and keep the published order, so that the same record gives the same bytes. */
final class Ordered {
    private Ordered() {}

    static <V> Map<String, V> copy(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** Without the entries that are null. */
    static <V> Map<String, V> present(@Nullable Map<String, @Nullable V> map) {
        Map<String, V> present = new LinkedHashMap<>();
        if (map != null) {
            map.forEach((key, value) -> {
                if (value != null) {
                    present.put(key, value);
                }
            });
        }
        return Collections.unmodifiableMap(present);
    }
}
