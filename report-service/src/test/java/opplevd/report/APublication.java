package opplevd.report;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of the feed that a test makes up:
 * {@code aPublication().of("3431", "Dovre").inRound("2026 autumn").area("kindergarten", aUnit("K1")...).line(1)}.
 */
public final class APublication {
    private final Map<String, AUnit[]> areas = new LinkedHashMap<>();
    private String code = "3431";
    private String municipality = "Dovre";
    private String round = "2026 autumn";
    private @Nullable String roundId;
    private String publishedAt = "2026-11-20T12:00:00Z";
    private int version = 1;
    private @Nullable String reason;
    private @Nullable String id;
    private String coreHash = "c0de";
    private List<String> items = List.of("respect", "contact");
    private List<String> dimensionOfItem = List.of("manner", "manner");
    private int max = 6;
    private @Nullable String asked;

    private APublication() {}

    public static APublication aPublication() {
        return new APublication();
    }

    public APublication of(String municipalityCode, String name) {
        code = municipalityCode;
        municipality = name;
        return this;
    }

    public APublication inRound(String name) {
        round = name;
        return this;
    }

    public APublication roundId(String newId) {
        roundId = newId;
        return this;
    }

    public APublication publishedAt(String instant) {
        publishedAt = Instant.parse(instant).toString();
        return this;
    }

    public APublication corrected(int newVersion, String why) {
        version = newVersion;
        reason = why;
        return this;
    }

    public APublication id(String newId) {
        id = newId;
        return this;
    }

    public APublication coreHash(String hash) {
        coreHash = hash;
        return this;
    }

    /** Items in order, and the dimension of each. */
    public APublication asking(List<String> newItems, List<String> dimensions) {
        items = newItems;
        dimensionOfItem = dimensions;
        return this;
    }

    /** Who gives one answer: CHILD, PARENT. */
    public APublication fromEach(String who) {
        asked = who;
        return this;
    }

    public APublication scaleTo(int highest) {
        max = highest;
        return this;
    }

    public APublication area(String key, AUnit... units) {
        areas.put(key, units);
        return this;
    }

    public String publicationId() {
        return id != null ? id : Ids.of("publication " + round + code);
    }

    public String roundId() {
        return roundId != null ? roundId : Ids.of("round " + round);
    }

    public String municipalityId() {
        return Ids.of("municipality " + code);
    }

    /** The line as it stands in the feed. */
    public String line(long seq) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("seq", seq);
        line.put("kind", "PUBLICATION");
        line.put("publication", publicationId());
        line.put("version", version);
        line.put("reason", reason);
        line.put("publishedAt", publishedAt);
        Map<String, @Nullable Object> ofRound = new LinkedHashMap<>();
        ofRound.put("id", roundId());
        ofRound.put("name", round);
        ofRound.put("network", null);
        ofRound.put("source", "SURVEY");
        ofRound.put("opensAt", "2026-10-01T08:00:00Z");
        ofRound.put("closesAt", null);
        ofRound.put("asked", asked);
        line.put("round", ofRound);
        line.put("municipality", Map.of("id", municipalityId(), "name", municipality, "codes", List.of(code)));
        List<Object> list = new ArrayList<>();
        areas.forEach((key, units) -> list.add(area(key, List.of(units))));
        line.put("areas", list);
        return json(line);
    }

    /** The line that takes this publication back. */
    public String withdrawal(long seq, int newVersion) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("seq", seq);
        line.put("kind", "WITHDRAWAL");
        line.put("publication", publicationId());
        line.put("version", newVersion);
        line.put("reason", "The wrong round was imported");
        return json(line);
    }

    private static String json(Map<String, @Nullable Object> line) {
        try {
            return JsonMapper.createDefault().writeValueAsString(line);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, @Nullable Object> area(String key, List<AUnit> units) {
        Map<String, @Nullable Object> area = new LinkedHashMap<>();
        area.put("key", key);
        area.put("title", Map.of("nb", key));
        area.put("questionnaire", questionnaire());
        AnArea tree = new AnArea(units, max);
        area.put("whole", tree.seen("whole", everyItem()));
        Map<String, Object> dimensions = new LinkedHashMap<>();
        dimensionKeys().forEach(dimension -> dimensions.put(dimension, tree.seen(dimension, itemsOf(dimension))));
        area.put("dimensions", dimensions);
        Map<String, Object> seenItems = new LinkedHashMap<>();
        for (int j = 0; j < items.size(); j++) {
            seenItems.put(items.get(j), tree.seen(items.get(j), j));
        }
        area.put("items", seenItems);
        area.put("units", units.stream().map(this::unit).toList());
        area.put("others", others(tree));
        return area;
    }

    private Map<String, Object> questionnaire() {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("key", "barnehage");
        asked.put("version", 1);
        asked.put("hash", "4a5b");
        asked.put("coreHash", coreHash);
        asked.put("title", Map.of("nb", "Barnehage"));
        asked.put("respondents", Map.of("nb", "Foreldrene"));
        asked.put("scale", Map.of("min", 1, "max", max));
        asked.put(
                "dimensions",
                dimensionKeys().stream()
                        .map(key -> Map.of("key", key, "title", Map.of("nb", key)))
                        .toList());
        List<Object> list = new ArrayList<>();
        for (int j = 0; j < items.size(); j++) {
            Map<String, @Nullable Object> item = new LinkedHashMap<>();
            item.put("key", items.get(j));
            item.put("dimension", dimensionOfItem.get(j));
            item.put("text", Map.of("nb", items.get(j)));
            item.put("label", null);
            item.put("core", true);
            list.add(item);
        }
        asked.put("items", list);
        return asked;
    }

    private Map<String, @Nullable Object> unit(AUnit unit) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("id", unit.id());
        map.put("code", unit.code);
        map.put("name", unit.name);
        map.put("owner", "MUNICIPAL");
        map.put("organisationNumber", null);
        List<String> served = new ArrayList<>(unit.serves);
        served.add(0, code);
        map.put("municipalities", served);
        map.put("invited", unit.invited);
        map.put("responses", unit.numberOfResponses());
        map.put("openResponses", unit.openResponses);
        map.put("whole", unit.scope("whole", unit.sums(max, everyItem())));
        Map<String, Object> dimensions = new LinkedHashMap<>();
        dimensionKeys().forEach(key -> dimensions.put(key, unit.scope(key, unit.sums(max, itemsOf(key)))));
        map.put("dimensions", dimensions);
        Map<String, Object> byItem = new LinkedHashMap<>();
        for (int j = 0; j < items.size(); j++) {
            Answers.Sums sums = unit.sums(max, j);
            Map<String, @Nullable Object> scope = unit.scope(items.get(j), sums);
            if (unit.shown(items.get(j), sums)) {
                scope.put("histogram", sums.n >= 10 && unit.answers != null ? unit.answers.histogram(j, max) : null);
            }
            byItem.put(items.get(j), scope);
        }
        map.put("items", byItem);
        map.put("contributions", contributions(unit));
        map.put("direct", null);
        map.put("reliability", null);
        return map;
    }

    private Map<String, @Nullable Object> contributions(AUnit unit) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        boolean whole = unit.answers != null && unit.shown("whole", unit.sums(max, everyItem()));
        boolean everyItemShown =
                whole && everyIndex().stream().allMatch(j -> unit.shown(items.get(j), unit.sums(max, j)));
        boolean everyDimensionShown =
                whole && dimensionKeys().stream().allMatch(key -> unit.shown(key, unit.sums(max, itemsOf(key))));
        map.put("items", everyItemShown ? contributionOfItems(unit.answers) : null);
        map.put("dimensions", everyDimensionShown ? contributionOfDimensions(unit.answers) : null);
        return map;
    }

    private Map<String, Double> contributionOfItems(@Nullable Answers answers) {
        Map<String, Double> map = new LinkedHashMap<>();
        everyIndex().forEach(j -> map.put(items.get(j), answers == null ? 0 : answers.contribution(j)));
        return map;
    }

    private Map<String, Double> contributionOfDimensions(@Nullable Answers answers) {
        Map<String, Double> map = new LinkedHashMap<>();
        dimensionKeys().forEach(key -> map.put(key, answers == null ? 0 : answers.contribution(itemsOf(key))));
        return map;
    }

    private Map<String, @Nullable Object> others(AnArea tree) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("whole", tree.pool("whole", everyItem()));
        Map<String, @Nullable Object> dimensions = new LinkedHashMap<>();
        dimensionKeys().forEach(key -> dimensions.put(key, tree.pool(key, itemsOf(key))));
        map.put("dimensions", dimensions);
        Map<String, @Nullable Object> byItem = new LinkedHashMap<>();
        everyIndex().forEach(j -> byItem.put(items.get(j), tree.pool(items.get(j), j)));
        map.put("items", byItem);
        Answers pooled = tree.pooledAnswers("whole", everyItem());
        Map<String, @Nullable Object> contributions = new LinkedHashMap<>();
        contributions.put("items", pooled == null ? null : contributionOfItems(pooled));
        contributions.put("dimensions", pooled == null ? null : contributionOfDimensions(pooled));
        map.put("contributions", contributions);
        return map;
    }

    private List<Integer> everyIndex() {
        return java.util.stream.IntStream.range(0, items.size()).boxed().toList();
    }

    private int[] everyItem() {
        return everyIndex().stream().mapToInt(j -> j).toArray();
    }

    private List<String> dimensionKeys() {
        return dimensionOfItem.stream().distinct().toList();
    }

    private int[] itemsOf(String dimension) {
        return everyIndex().stream()
                .filter(j -> dimensionOfItem.get(j).equals(dimension))
                .mapToInt(j -> j)
                .toArray();
    }
}
