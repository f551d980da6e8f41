package opplevd.report.measure;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opplevd.report.wording.Voice;

/** What a service area is called; asked of the database once for each that is new. */
@Singleton
class AreaTitles {
    private final Measures measures;
    private final MeasureRows rows;
    private final ConcurrentHashMap<String, Map<String, String>> known = new ConcurrentHashMap<>();

    AreaTitles(Measures measures, MeasureRows rows) {
        this.measures = measures;
        this.rows = rows;
    }

    String of(String areaKey, Voice voice) {
        if (!known.containsKey(areaKey)) {
            known.putAll(measures.within(rows::areaTitles));
        }
        return voice.of(known.get(areaKey), areaKey);
    }
}
