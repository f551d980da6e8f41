package opplevd.report.results;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What was published about many areas at once, as far as comparing needs it: sums without distributions, from a table of their
 * own. An area whose sums are not there yet is read from its document, so nothing depends on the table but how fast it goes.
 */
@Singleton
public class AreaSums {
    private static final int AT_ONCE = 40;
    private static final int KEPT_QUESTIONNAIRES = 100;

    private final Published published;
    private final Results results;
    private final FeedLines lines;
    private final Cache<String, Questionnaire> questionnaires =
            Caffeine.newBuilder().maximumSize(KEPT_QUESTIONNAIRES).build();

    AreaSums(Published published, Results results, FeedLines lines) {
        this.published = published;
        this.results = results;
        this.lines = lines;
    }

    /** One area. */
    public PublishedArea read(AreaInRound area) {
        List<PublishedArea> read = new ArrayList<>();
        each(List.of(area), (where, one) -> read.add(one));
        return read.getFirst();
    }

    /** Each of the areas in turn, some at a time, so that a whole country never lies in memory at once. */
    public void each(List<AreaInRound> areas, BiConsumer<AreaInRound, PublishedArea> use) {
        for (int from = 0; from < areas.size(); from += AT_ONCE) {
            List<AreaInRound> some = areas.subList(from, Math.min(from + AT_ONCE, areas.size()));
            Map<String, byte[]> stored = stored(some);
            for (AreaInRound area : some) {
                byte[] sums = stored.get(key(area.publication(), area.version(), area.areaKey()));
                use.accept(area, sums == null ? results.read(area) : parsed(area.areaKey(), sums));
            }
        }
    }

    private Map<String, byte[]> stored(List<AreaInRound> areas) {
        Map<String, byte[]> stored = new HashMap<>();
        List<String> publications =
                areas.stream().map(AreaInRound::publication).distinct().toList();
        List<String> keys = areas.stream().map(AreaInRound::areaKey).distinct().toList();
        published
                .sums(publications, keys)
                .forEach(row -> stored.put(key(row.publication(), row.version(), row.areaKey()), row.sums()));
        return stored;
    }

    private static String key(String publication, int version, String area) {
        return publication + "/" + version + "/" + area;
    }

    private PublishedArea parsed(String area, byte[] sums) {
        return SumsReader.read(
                area, sums, lines::readTitle, json -> questionnaires.get(json, lines::readQuestionnaire));
    }
}
