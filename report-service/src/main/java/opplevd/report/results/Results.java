package opplevd.report.results;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/**
 * What has been published, for reading. What a version of a publication says never changes, so it is read and parsed
 * once and kept.
 */
@Singleton
public class Results {
    /** Bytes of JSON, in all, whose parsed records are kept. */
    private static final long KEPT = 48L << 20;

    private final Published published;
    private final FeedLines lines;
    private final Cache<Key, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((Key key, Kept area) -> area.size())
            .build();

    Results(Published published, FeedLines lines) {
        this.published = published;
        this.lines = lines;
    }

    /** Every area of these municipalities in every round, latest first. */
    public List<AreaInRound> areas(Collection<String> municipalities) {
        return municipalities.isEmpty() ? List.of() : published.areas(municipalities);
    }

    /** One area of these municipalities in a round given by name or id, by name of the municipality. */
    public List<AreaInRound> areas(String round, String area, Collection<String> municipalities) {
        return municipalities.isEmpty() ? List.of() : published.areasOf(round, area, municipalities);
    }

    /** Every round that a unit given by code or id took part in, latest first. */
    public List<UnitInRound> rounds(String unit, Collection<String> municipalities) {
        return municipalities.isEmpty() ? List.of() : published.roundsOf(unit, municipalities);
    }

    /** Every unit of these municipalities in every round, latest round first. */
    public List<UnitInRound> units(Collection<String> municipalities) {
        return municipalities.isEmpty() ? List.of() : published.units(municipalities);
    }

    /** What was published about an area. */
    public PublishedArea read(AreaInRound area) {
        Key key = new Key(area.publication(), area.version(), area.areaKey());
        return kept.get(key, this::load).area();
    }

    /** What was published about a unit. */
    public PublishedUnit read(UnitInRound unit) {
        return read(unit.area())
                .unit(unit.unitId())
                .orElseThrow(() -> new IllegalStateException("unit " + unit.unitId() + " is not in its area"));
    }

    private Kept load(Key key) {
        String document = published
                .document(key.publication(), key.version(), key.area())
                .orElseThrow(() -> new IllegalStateException("no area " + key));
        return new Kept(lines.readArea(document), document.length());
    }

    private record Key(String publication, int version, String area) {}

    private record Kept(PublishedArea area, int size) {}
}
