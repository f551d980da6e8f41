package opplevd.report.results;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.List;
import opplevd.kit.signin.MunicipalityScope;

/**
 * What has been published, for reading. What a version of a publication says never changes, so it is read and parsed
 * once and kept.
 */
@Singleton
public class Results {
    /** Bytes of JSON, in all, whose parsed records are kept; parsed they take some five times as much of the heap. */
    private static final long KEPT = 16L << 20;

    private final Published published;
    private final CommentRows comments;
    private final FeedLines lines;
    private final Cache<Key, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((Key key, Kept area) -> area.size())
            .build();

    Results(Published published, CommentRows comments, FeedLines lines) {
        this.published = published;
        this.comments = comments;
        this.lines = lines;
    }

    /** Every area of these municipalities in every round, latest first. */
    public List<AreaInRound> areas(MunicipalityScope scope) {
        return published.areas(scope.ids());
    }

    /** One area of these municipalities in a round given by name or id, by name of the municipality. */
    public List<AreaInRound> areas(String round, String area, MunicipalityScope scope) {
        return published.areasOf(round, area, scope.ids());
    }

    /** One area of one municipality, given by code or id, in a round given by name or id. */
    public List<AreaInRound> areas(String round, String municipality, String area, MunicipalityScope scope) {
        return published.areasOf(round, municipality, area, scope.ids());
    }

    /** A unit given by code or id in a round given by name or id. */
    public List<UnitInRound> units(String round, String unit, MunicipalityScope scope) {
        return published.unitsOf(round, unit, scope.ids());
    }

    /** Every round that a unit given by code or id took part in, latest first. */
    public List<UnitInRound> rounds(String unit, MunicipalityScope scope) {
        return published.roundsOf(unit, scope.ids());
    }

    /** Every unit of these municipalities in every round, latest round first. */
    public List<UnitInRound> units(MunicipalityScope scope) {
        return published.units(scope.ids());
    }

    /** Every area of one of these municipalities, given by code or id, in every round, latest first. */
    public List<AreaInRound> areasIn(String municipality, MunicipalityScope scope) {
        return published.areasIn(municipality, scope.ids());
    }

    /** Every unit of one of these municipalities, given by code or id, in every round, latest round first. */
    public List<UnitInRound> unitsIn(String municipality, MunicipalityScope scope) {
        return published.unitsIn(municipality, scope.ids());
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

    /** The comments that have been released about a unit, in the order drawn at closing; none where fewer than ten answered. */
    public List<ReleasedComment> comments(UnitInRound unit) {
        return comments.of(unit.publication(), unit.unitId());
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
