package opplevd.report.areareport;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;
import opplevd.report.node.NodeQuality;
import opplevd.report.reader.ReadableResults;
import opplevd.report.reader.Reader;
import opplevd.report.reader.Readers;
import opplevd.report.results.Alphabet;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.Results;
import opplevd.report.results.UnitInRound;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/** A municipality's page: its service areas in words, and its units. */
@Hidden
@Controller("/municipalities")
@ExecuteOn(TaskExecutors.BLOCKING)
class MunicipalityPageController {
    private final Readers readers;
    private final ReadableResults readable;
    private final AreaReports reports;
    private final Results results;
    private final Pages pages;
    private final Messages messages;

    MunicipalityPageController(
            Readers readers,
            ReadableResults readable,
            AreaReports reports,
            Results results,
            Pages pages,
            Messages messages) {
        this.readers = readers;
        this.readable = readable;
        this.reports = reports;
        this.results = results;
        this.pages = pages;
        this.messages = messages;
    }

    /**
     * The municipality in a round; only what the reader may read of it.
     *
     * @param code its code or id
     * @param round name or id; the latest when not said
     */
    @Produces(MediaType.TEXT_HTML)
    @Get("/{code}")
    HttpResponse<String> municipality(
            SignedIn who, Language language, String code, @QueryValue @Nullable String round) {
        Reader reader = readers.of(who);
        List<UnitInRound> units = readable.units(reader).stream()
                .filter(unit -> isMeant(unit.area(), code))
                .toList();
        List<AreaInRound> areas = readable.areas(reader).stream()
                .filter(area -> isMeant(area, code))
                .toList();
        List<AreaInRound> all = Stream.concat(areas.stream(), units.stream().map(UnitInRound::area))
                .distinct()
                .sorted(Comparator.comparing(AreaInRound::publishedAt).reversed())
                .toList();
        AreaInRound first = all.stream()
                .filter(area -> round == null
                        || area.roundName().equals(round)
                        || area.roundId().equals(round))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        List<MunicipalityPage.Read> read = read(
                all.stream()
                        .filter(area -> area.roundId().equals(first.roundId()))
                        .toList(),
                areas,
                units);
        Voice voice = new Voice(messages, language);
        List<String> others = all.stream()
                .map(AreaInRound::roundName)
                .filter(name -> !name.equals(first.roundName()))
                .distinct()
                .toList();
        MunicipalityPage.Where where = new MunicipalityPage.Where(
                first.municipalityName(), first.municipalityCode(), first.roundName(), first.publishedAt());
        MunicipalityPage page = MunicipalityPage.of(
                new MunicipalityPage.Reading(where, latest(areas, voice), read, others), results, voice);
        return pages.render("report/municipality", Map.of("page", page), language);
    }

    /** The latest round of each service area that may be read as a whole, by title. */
    private List<AtAGlance.Area> latest(List<AreaInRound> areas, Voice voice) {
        Map<String, AreaInRound> byKey = new LinkedHashMap<>();
        areas.stream()
                .sorted(Comparator.comparing(AreaInRound::publishedAt).reversed())
                .forEach(area -> byKey.putIfAbsent(area.areaKey(), area));
        return byKey.values().stream()
                .map(area ->
                        new AtAGlance.Area(voice.of(results.read(area).title(), area.areaKey()), reports.quality(area)))
                .sorted(Alphabet.by(AtAGlance.Area::title))
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

    private static boolean isMeant(AreaInRound area, String code) {
        return area.municipalityCode().equals(code) || area.municipalityId().equals(code);
    }

    private List<MunicipalityPage.Read> read(
            List<AreaInRound> inRound, List<AreaInRound> wholeAreas, List<UnitInRound> units) {
        Map<String, AreaInRound> byKey = new LinkedHashMap<>();
        inRound.stream()
                .sorted(Comparator.comparing(AreaInRound::areaKey))
                .forEach(area -> byKey.putIfAbsent(area.areaKey(), area));
        List<MunicipalityPage.Read> read = new ArrayList<>();
        for (AreaInRound area : byKey.values()) {
            @Nullable NodeQuality quality = wholeAreas.contains(area) ? reports.quality(area) : null;
            List<UnitInRound> own = units.stream()
                    .filter(unit -> Objects.equals(unit.area(), area))
                    .toList();
            read.add(new MunicipalityPage.Read(results.read(area), quality, before(area, wholeAreas), own));
        }
        return read;
    }
}
