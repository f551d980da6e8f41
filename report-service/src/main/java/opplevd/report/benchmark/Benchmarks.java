package opplevd.report.benchmark;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import opplevd.kit.language.Alphabet;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.quality.NodeStatus;
import opplevd.report.network.Members;
import opplevd.report.network.Membership;
import opplevd.report.network.Network;
import opplevd.report.network.Programme;
import opplevd.report.network.Shared;
import opplevd.report.network.Sharing;
import opplevd.report.network.Sharings;
import opplevd.report.node.Scope;
import opplevd.report.reader.Reader;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.AreaSums;
import opplevd.report.results.PublishedArea;
import opplevd.report.results.Results;

/**
 * Compares the municipalities of a network in one round and service area. What was published never changes, so a
 * comparison of the same publications is made once and kept.
 */
@Singleton
public class Benchmarks {
    private static final int KEPT_MEMBERS = 5_000;
    private static final int KEPT_COMPARISONS = 50;

    private final Results results;
    private final AreaSums sums;
    private final Members members;
    private final Municipalities municipalities;
    private final Sharings sharings;
    private final Programme programme;
    private final Cache<Kept, BenchmarkMember> keptMembers =
            Caffeine.newBuilder().maximumSize(KEPT_MEMBERS).build();
    private final Cache<Compared, Benchmark> kept =
            Caffeine.newBuilder().maximumSize(KEPT_COMPARISONS).build();
    private final Cache<List<AreaInRound>, List<Lesson>> keptLessons =
            Caffeine.newBuilder().maximumSize(KEPT_COMPARISONS).build();

    Benchmarks(
            Results results,
            AreaSums sums,
            Members members,
            Municipalities municipalities,
            Sharings sharings,
            Programme programme) {
        this.results = results;
        this.sums = sums;
        this.members = members;
        this.municipalities = municipalities;
        this.sharings = sharings;
        this.programme = programme;
    }

    /** Everything with a K that members of a network have published while they belonged to it, latest first. */
    public List<AreaInRound> published(Network network) {
        return belonging(network, results.areas(scope(network))).stream()
                .filter(AreaInRound::pairs)
                .toList();
    }

    /**
     * What an address asks for.
     *
     * @param round name or id
     * @param area key
     */
    public record Wanted(String round, String area, Scope scope) {}

    private record Kept(AreaInRound area, Scope scope) {}

    private record Compared(List<AreaInRound> areas, Scope scope) {}

    /**
     * The comparison that an address means.
     *
     * @param networkKey one that the reader may read
     * @throws Refusal not found, or ambiguous with the ids
     */
    public Comparison find(Reader reader, String networkKey, Wanted wanted) {
        return find(reader, networkKey, wanted, this::lessons);
    }

    /** As {@link #find}, without the lessons: they compare every scope, and the API does not answer them. */
    Comparison figures(Reader reader, String networkKey, Wanted wanted) {
        return find(reader, networkKey, wanted, areas -> List.of());
    }

    /**
     * The comparison as everybody in a room sees it: nobody's own.
     *
     * @throws Refusal not found, or ambiguous with the ids
     */
    public Comparison inTheRoom(Network network, String round, String area) {
        return inTheOpen(network, new Wanted(round, area, Scope.WHOLE));
    }

    /** The comparison as everybody may see it; whether they may is for the caller to ask of its sharers. */
    Comparison inTheOpen(Network network, Wanted wanted) {
        List<AreaInRound> found = belonging(network, results.areas(wanted.round(), wanted.area(), scope(network)));
        return compare(network, found, wanted.scope(), any -> false, this::lessons);
    }

    private Comparison find(
            Reader reader, String networkKey, Wanted wanted, Function<List<AreaInRound>, List<Lesson>> lessons) {
        Network network = reader.networks().stream()
                .filter(one -> one.key().equals(networkKey))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        List<AreaInRound> found = belonging(network, results.areas(wanted.round(), wanted.area(), scope(network)));
        Shared shared = sharings.in(network);
        List<AreaInRound> sharing = found.stream()
                .filter(one -> shared.of(one.municipalityId(), one.roundId()) != Sharing.WITHDRAWN)
                .toList();
        if (!reader.mayCompare(networkKey, sharing)) {
            throw Refusal.notFound();
        }
        return compare(
                network, found, wanted.scope(), one -> reader.mayReadMunicipality(one.municipalityId()), lessons);
    }

    private Comparison compare(
            Network network,
            List<AreaInRound> found,
            Scope scope,
            Predicate<AreaInRound> own,
            Function<List<AreaInRound>, List<Lesson>> lessons) {
        Shared shared = sharings.in(network);
        Sharers sharers = Sharers.of(AskedAlike.most(found), shared, own);
        List<AreaInRound> sorted = sharers.shown().stream()
                .sorted(Alphabet.by(AreaInRound::municipalityName).thenComparing(AreaInRound::municipalityCode))
                .toList();
        AreaInRound any = found.getFirst();
        PublishedArea read = sums.read(sorted.isEmpty() ? any : sorted.getFirst());
        if (!Scope.all(read.questionnaire()).contains(scope)) {
            throw Refusal.notFound();
        }
        return new Comparison(
                network,
                any.roundName(),
                any.areaKey(),
                read.title(),
                read.questionnaire(),
                scope,
                benchmark(sorted, scope),
                missing(network, any, found),
                withoutK(network, any, found),
                refused(found, shared),
                sharers,
                lessons.apply(sorted));
    }

    /** Those that can't be compared, as far as they share that it is they, with the reason. */
    private static List<Refused> refused(List<AreaInRound> found, Shared shared) {
        List<AreaInRound> compared = AskedAlike.most(found);
        return found.stream()
                .filter(one -> !compared.contains(one))
                .filter(one -> shared.of(one.municipalityId(), one.roundId()).isNamed())
                .map(one -> Refused.from(one, compared))
                .toList();
    }

    private MunicipalityScope scope(Network network) {
        return MunicipalityScope.network(
                network.key(), municipalities, "a network's comparison is made of all its members");
    }

    private List<AreaInRound> belonging(Network network, List<AreaInRound> areas) {
        Map<String, List<Membership>> periods = members.of(network);
        return areas.stream()
                .filter(area -> periods.getOrDefault(area.municipalityId(), List.of()).stream()
                        .anyMatch(period -> period.on(Reader.dayOf(area))))
                .toList();
    }

    private Benchmark benchmark(List<AreaInRound> areas, Scope scope) {
        return kept.get(new Compared(areas, scope), any -> Benchmark.of(members(areas, scope), scope));
    }

    private List<Lesson> lessons(List<AreaInRound> areas) {
        Benchmark benchmark = benchmark(areas, Scope.WHOLE);
        if (areas.isEmpty() || benchmark.visibility() != NodeStatus.SHOWN) {
            return List.of();
        }
        return keptLessons.get(
                areas,
                sorted -> Lesson.of(
                        benchmark.members(),
                        Scope.all(benchmark.members().getFirst().quality().asked())));
    }

    /** In the order given; those that are not kept are read together, since a comparison may be of the whole country. */
    private List<BenchmarkMember> members(List<AreaInRound> areas, Scope scope) {
        List<Kept> keys = areas.stream().map(area -> new Kept(area, scope)).toList();
        Map<Kept, BenchmarkMember> read = keptMembers.getAll(keys, missing -> {
            Map<Kept, BenchmarkMember> made = new HashMap<>();
            List<AreaInRound> unread = missing.stream().map(Kept::area).toList();
            sums.each(
                    unread, (where, area) -> made.put(new Kept(where, scope), BenchmarkMember.of(where, scope, area)));
            return made;
        });
        return keys.stream().map(key -> Objects.requireNonNull(read.get(key))).toList();
    }

    /** Members without results here that measure no quality: they are not waited for. */
    private List<String> withoutK(Network network, AreaInRound any, List<AreaInRound> found) {
        Set<String> without = programme.withoutK(network);
        return absent(network, any, found).stream().filter(without::contains).toList();
    }

    private List<String> missing(Network network, AreaInRound any, List<AreaInRound> found) {
        Set<String> without = programme.withoutK(network);
        return absent(network, any, found).stream()
                .filter(code -> !without.contains(code))
                .toList();
    }

    /** By one query for all: a comparison may be of the whole country. */
    private List<String> absent(Network network, AreaInRound any, List<AreaInRound> found) {
        Set<String> present = new HashSet<>();
        Map<String, List<Membership>> periods = members.of(network);
        for (AreaInRound area : found) {
            periods.getOrDefault(area.municipalityId(), List.of())
                    .forEach(period -> present.add(period.municipality()));
        }
        return network.membersOn(Reader.dayOf(any)).stream()
                .filter(code -> !present.contains(code))
                .toList();
    }
}
