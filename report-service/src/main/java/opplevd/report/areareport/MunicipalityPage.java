package opplevd.report.areareport;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import opplevd.kit.language.Writing;
import opplevd.report.export.AreaSheet;
import opplevd.report.results.Results;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * A municipality: each service area with its K in words, and its units in alphabetical order.
 *
 * @param heading what the services of the round say together; of a single one its verdict
 * @param glance all service areas in their latest rounds; null with fewer than two
 * @param trends null where no service has two rounds to put beside each other
 * @param otherRounds names of the rounds that can be read instead
 * @param whole whether the reader reads all of the municipality
 */
public record MunicipalityPage(
        String name,
        String code,
        String round,
        String published,
        String heading,
        @Nullable StripTable glance,
        @Nullable Trends trends,
        List<AreaSection> areas,
        List<String> otherRounds,
        boolean whole) {

    public MunicipalityPage {
        areas = List.copyOf(areas);
        otherRounds = List.copyOf(otherRounds);
    }

    static MunicipalityPage of(MunicipalityReading reading, Results results, Voice voice) {
        MunicipalityReading.Where where = reading.where();
        String published = voice.text("report.rail.published", Writing.date(voice.language(), where.publishedAt()));
        return new MunicipalityPage(
                where.municipalityName(),
                where.municipalityCode(),
                where.round(),
                published,
                heading(reading, voice),
                reading.latest().size() < 2 ? null : glance(reading.latest(), where.municipalityCode(), voice),
                Trends.of(reading.lines(), voice),
                reading.areas().stream()
                        .map(area -> AreaSection.of(area, results, voice))
                        .toList(),
                reading.otherRounds(),
                where.whole());
    }

    private static String heading(MunicipalityReading reading, Voice voice) {
        List<AreaSheet.Area> whole = reading.whole(voice);
        return whole.isEmpty()
                ? voice.text("paper.heading.units", reading.where().municipalityName())
                : Headline.of(whole, voice);
    }

    private static StripTable glance(List<AreaSheet.Area> latest, String code, Voice voice) {
        List<StripTable.Given> rows = latest.stream()
                .map(area -> new StripTable.Given(
                        area.title(),
                        true,
                        area.quality().where().roundName(),
                        "/municipalities/" + encoded(code) + "?round="
                                + encoded(area.quality().where().roundName()),
                        area.quality().overall(),
                        area.quality().asked().scale(),
                        AreaSection.countedShortly(area.quality(), voice),
                        area.quality().overall().shown() ? "" : Standing.Words.reason(area.quality(), voice)))
                .toList();
        return StripTable.of(rows, voice);
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
