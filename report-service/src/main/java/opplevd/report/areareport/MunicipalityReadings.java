package opplevd.report.areareport;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import opplevd.kit.language.Alphabet;
import opplevd.kit.refusal.Refusal;
import opplevd.report.export.AreaSheet;
import opplevd.report.node.NodeQuality;
import opplevd.report.reader.ReadableResults;
import opplevd.report.reader.Reader;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.Results;
import opplevd.report.results.UnitInRound;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/** Gathers what the page about a municipality tells: only what the reader may read of it. */
@Singleton
class MunicipalityReadings {
    private static final Comparator<AreaInRound> LATEST_FIRST =
            Comparator.comparing(AreaInRound::publishedAt).reversed();

    private final ReadableResults readable;
    private final AreaReports reports;
    private final Results results;

    MunicipalityReadings(ReadableResults readable, AreaReports reports, Results results) {
        this.readable = readable;
        this.reports = reports;
        this.results = results;
    }

    /**
     * The municipality in a round.
     *
     * @param code its code or id
     * @param round name or id; the latest when null
     * @throws Refusal not found where there is nothing to read
     */
    MunicipalityReading of(Reader reader, String code, @Nullable String round, Voice voice) {
        List<UnitInRound> units = readable.unitsIn(reader, code);
        List<AreaInRound> areas = readable.areasIn(reader, code);
        List<AreaInRound> all = Stream.concat(areas.stream(), units.stream().map(UnitInRound::area))
                .distinct()
                .sorted(LATEST_FIRST)
                .toList();
        AreaInRound first = all.stream()
                .filter(area -> round == null
                        || round.isBlank()
                        || area.roundName().equals(round)
                        || area.roundId().equals(round))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        List<AreaInRound> inRound = all.stream()
                .filter(area -> area.roundId().equals(first.roundId()))
                .toList();
        List<String> others = all.stream()
                .map(AreaInRound::roundName)
                .filter(name -> !name.equals(first.roundName()))
                .distinct()
                .toList();
        MunicipalityReading.Where where = new MunicipalityReading.Where(
                first.municipalityName(),
                first.municipalityCode(),
                first.roundName(),
                first.publishedAt(),
                reader.mayReadMunicipality(first.municipalityId()));
        return new MunicipalityReading(
                where,
                latest(areas, voice),
                lines(upTo(first, areas), voice),
                read(inRound, areas, units, voice),
                others);
    }

    /** The areas of a municipality that may be read as a whole, in every round, latest first. */
    List<AreaSheet.Area> everyRound(Reader reader, String code, Voice voice) {
        return readable.areasIn(reader, code).stream()
                .sorted(LATEST_FIRST)
                .map(area -> named(area, voice))
                .toList();
    }

    private AreaSheet.Area named(AreaInRound area, Voice voice) {
        return new AreaSheet.Area(voice.of(results.read(area).title(), area.areaKey()), reports.quality(area));
    }

    /** The latest round of each service area that may be read as a whole, by title. */
    private List<AreaSheet.Area> latest(List<AreaInRound> areas, Voice voice) {
        Map<String, AreaInRound> byKey = new LinkedHashMap<>();
        areas.stream().sorted(LATEST_FIRST).forEach(area -> byKey.putIfAbsent(area.areaKey(), area));
        return byKey.values().stream()
                .map(area -> named(area, voice))
                .sorted(Alphabet.by(AreaSheet.Area::title))
                .toList();
    }

    /** A report tells of no round that came after it. */
    private static List<AreaInRound> upTo(AreaInRound now, List<AreaInRound> areas) {
        return areas.stream()
                .filter(area -> !area.publishedAt().isAfter(now.publishedAt()))
                .toList();
    }

    /** Each service area through its rounds that asked what the latest asked and are shown, by title. */
    private List<Trends.Line> lines(List<AreaInRound> areas, Voice voice) {
        Map<String, List<AreaInRound>> byKey = new LinkedHashMap<>();
        areas.stream()
                .sorted(LATEST_FIRST)
                .forEach(area -> byKey.computeIfAbsent(area.areaKey(), key -> new ArrayList<>())
                        .add(area));
        return byKey.values().stream()
                .map(rounds -> new Trends.Line(
                        voice.of(
                                results.read(rounds.getFirst()).title(),
                                rounds.getFirst().areaKey()),
                        rounds.reversed().stream()
                                .filter(round -> round.comparableWith(rounds.getFirst()))
                                .map(round -> new Trends.InRound(results.read(round), reports.quality(round)))
                                .filter(round -> round.quality().overall().shown())
                                .toList()))
                .sorted(Alphabet.by(Trends.Line::title))
                .toList();
    }

    /** The same area in the latest earlier round that asked the same on the same scale. */
    private Moves.@Nullable Before before(AreaInRound area, List<AreaInRound> wholeAreas) {
        return wholeAreas.stream()
                .filter(other -> wholeAreas.contains(area))
                .filter(other -> other.areaKey().equals(area.areaKey()))
                .filter(other -> other.publishedAt().isBefore(area.publishedAt()) && other.comparableWith(area))
                .max(Comparator.comparing(AreaInRound::publishedAt))
                .map(other -> new Moves.Before(other.roundName(), results.read(other)))
                .orElse(null);
    }

    private List<MunicipalityReading.Read> read(
            List<AreaInRound> inRound, List<AreaInRound> wholeAreas, List<UnitInRound> units, Voice voice) {
        Map<String, AreaInRound> byKey = new LinkedHashMap<>();
        inRound.stream()
                .sorted(Alphabet.by(area -> voice.of(results.read(area).title(), area.areaKey())))
                .forEach(area -> byKey.putIfAbsent(area.areaKey(), area));
        List<MunicipalityReading.Read> read = new ArrayList<>();
        for (AreaInRound area : byKey.values()) {
            @Nullable NodeQuality quality = wholeAreas.contains(area) ? reports.quality(area) : null;
            List<UnitInRound> own = units.stream()
                    .filter(unit -> Objects.equals(unit.area(), area))
                    .toList();
            read.add(new MunicipalityReading.Read(results.read(area), quality, before(area, wholeAreas), own));
        }
        return read;
    }
}
