package opplevd.report.reader;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import opplevd.kit.refusal.Refusal;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.Results;
import opplevd.report.results.UnitInRound;

/** The rounds, areas and units that a reader may see, all of them or the one that an address means. */
@Singleton
public class ReadableResults {
    private final Results results;

    ReadableResults(Results results) {
        this.results = results;
    }

    /** Every unit in every round, latest round first. */
    public List<UnitInRound> units(Reader reader) {
        return results.units(reader.scope()).stream().filter(reader::mayRead).toList();
    }

    /** Every area of a municipality in every round, latest round first. */
    public List<AreaInRound> areas(Reader reader) {
        return results.areas(reader.scope()).stream().filter(reader::mayRead).toList();
    }

    /** Every unit of a municipality, given by code of today or id, in every round, latest round first. */
    public List<UnitInRound> unitsIn(Reader reader, String municipality) {
        return results.unitsIn(municipality, reader.scope()).stream()
                .filter(unit -> isMeant(unit.area(), municipality))
                .filter(reader::mayRead)
                .toList();
    }

    /** Every area of a municipality, given by code of today or id, in every round, latest round first. */
    public List<AreaInRound> areasIn(Reader reader, String municipality) {
        return results.areasIn(municipality, reader.scope()).stream()
                .filter(area -> isMeant(area, municipality))
                .filter(reader::mayRead)
                .toList();
    }

    private static boolean isMeant(AreaInRound area, String municipality) {
        return area.municipalityCode().equals(municipality)
                || area.municipalityId().equals(municipality);
    }

    /** Rounds with anything to read, latest first. */
    public List<ReadableRound> rounds(Reader reader) {
        Map<String, ReadableRound> rounds = new LinkedHashMap<>();
        // whoever reads a municipality's units reads its areas too
        List<UnitInRound> single = reader.readsSingleUnits() ? units(reader) : List.of();
        Stream.concat(areas(reader).stream(), single.stream().map(UnitInRound::area))
                .forEach(area -> rounds.merge(
                        area.roundId(),
                        new ReadableRound(area.roundId(), area.roundName(), area.publishedAt()),
                        ReadableRound::later));
        List<ReadableRound> sorted = new ArrayList<>(rounds.values());
        sorted.sort(ReadableRound.LATEST_FIRST);
        return sorted;
    }

    /**
     * The rounds of one unit given by code or id, latest first.
     *
     * @throws Refusal not found where there is none to read
     */
    public List<UnitInRound> rounds(Reader reader, String unit) {
        List<UnitInRound> found =
                exactly(results.rounds(unit, reader.scope()), reader::mayRead, UnitInRound::unitId, unit);
        refuseSeveral(found, UnitInRound::unitId, "unit");
        if (found.isEmpty()) {
            throw Refusal.notFound();
        }
        return found;
    }

    /**
     * One unit in one round, given by codes and names or by ids.
     *
     * @throws Refusal not found, or ambiguous with the ids
     */
    public UnitInRound unit(Reader reader, String round, String unit) {
        List<UnitInRound> found = exactly(
                exactly(results.units(round, unit, reader.scope()), reader::mayRead, UnitInRound::unitId, unit),
                any -> true,
                UnitInRound::roundId,
                round);
        refuseSeveral(found, UnitInRound::unitId, "unit");
        refuseSeveral(found, UnitInRound::roundId, "round");
        return found.stream().findFirst().orElseThrow(Refusal::notFound);
    }

    /**
     * One area of one municipality in one round, given by codes and names or by ids.
     *
     * @throws Refusal not found, or ambiguous with the ids
     */
    public AreaInRound area(Reader reader, String round, String municipality, String area) {
        List<AreaInRound> found = exactly(
                exactly(
                        results.areas(round, municipality, area, reader.scope()),
                        reader::mayRead,
                        AreaInRound::municipalityId,
                        municipality),
                any -> true,
                AreaInRound::roundId,
                round);
        refuseSeveral(found, AreaInRound::municipalityId, "municipality");
        refuseSeveral(found, AreaInRound::roundId, "round");
        return found.stream().findFirst().orElseThrow(Refusal::notFound);
    }

    /** Of what may be read: those whose id is the key, if there are any, else all. */
    private static <T> List<T> exactly(List<T> found, Predicate<T> readable, Function<T, String> id, String key) {
        List<T> all = found.stream().filter(readable).toList();
        List<T> byId = all.stream().filter(one -> id.apply(one).equals(key)).toList();
        return byId.isEmpty() ? all : byId;
    }

    /** Refuses a key that means several things, naming their ids. */
    public static <T> void refuseSeveral(List<T> found, Function<T, String> id, String what) {
        List<String> ids = found.stream().map(id).distinct().sorted().toList();
        if (ids.size() > 1) {
            throw new Ambiguous(what, ids);
        }
    }

    /**
     * A round that has something to read for the reader.
     *
     * @param publishedAt when the last part of it was published that the reader may see
     */
    public record ReadableRound(String id, String name, Instant publishedAt) {
        static final Comparator<ReadableRound> LATEST_FIRST = Comparator.comparing(ReadableRound::publishedAt)
                .reversed()
                .thenComparing(ReadableRound::name)
                .thenComparing(ReadableRound::id);

        ReadableRound later(ReadableRound other) {
            return other.publishedAt.isAfter(publishedAt) ? other : this;
        }
    }
}
