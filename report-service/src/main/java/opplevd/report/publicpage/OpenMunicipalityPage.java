package opplevd.report.publicpage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Alphabet;
import opplevd.report.areareport.AreaSection;
import opplevd.report.areareport.Headline;
import opplevd.report.areareport.StripTable;
import opplevd.report.node.SingleQuality;
import opplevd.report.single.SingleSection;
import opplevd.report.wording.Voice;

/**
 * What a municipality shows to everybody: its open service areas in their latest open rounds.
 *
 * @param description for a search engine, in a sentence or two
 */
public record OpenMunicipalityPage(
        String name, String code, String description, String finding, String sub, StripTable table) {

    /**
     * The page.
     *
     * @param reports everything open, latest round first, not empty
     */
    static OpenMunicipalityPage of(List<OpenReport> reports, Voice voice) {
        Map<String, OpenReport> latest = new LinkedHashMap<>();
        reports.forEach(report -> latest.putIfAbsent(report.where().areaKey(), report));
        List<OpenReport> areas = latest.values().stream()
                .sorted(Alphabet.by((OpenReport report) -> report.title(voice)))
                .toList();
        String name = areas.getFirst().where().municipalityName();
        String code = areas.getFirst().where().municipalityCode();
        String finding =
                Headline.of(areas.stream().map(area -> area.named(voice)).toList(), voice);
        String description = voice.text("open.municipality.description", name) + " " + finding;
        StripTable table = StripTable.of(
                areas.stream().map(area -> given(area, code, voice)).toList(), voice);
        return new OpenMunicipalityPage(name, code, description, finding, voice.text("open.municipality.sub"), table);
    }

    private static StripTable.Given given(OpenReport report, String code, Voice voice) {
        String respondents = voice.inside(voice.of(report.quality().asked().respondents(), ""));
        SingleQuality single = report.quality().single();
        String round = report.where().roundName();
        return new StripTable.Given(
                report.title(voice),
                true,
                respondents.isEmpty() ? round : voice.text("report.rail.asked", respondents, round),
                "/open/" + OpenLinks.part(code) + "/areas/"
                        + OpenLinks.part(report.where().areaKey()),
                report.quality().overall(),
                report.quality().asked().scale(),
                AreaSection.countedShortly(report.quality(), voice),
                single == null ? "" : SingleSection.shortly(single, voice));
    }
}
