package opplevd.report.areareport;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opplevd.kit.language.Writing;
import opplevd.quality.NodeStatus;
import opplevd.quality.QualityRatio;
import opplevd.report.node.NodeQuality;
import opplevd.report.node.UnitNode;
import opplevd.report.results.Alphabet;
import opplevd.report.results.PublishedArea;
import opplevd.report.results.Results;
import opplevd.report.results.UnitInRound;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * A municipality: each service area with its K in words, and its units in alphabetical order.
 *
 * @param otherRounds names of the rounds that can be read instead
 */
public record MunicipalityPage(
        String name, String code, String round, String published, List<Area> areas, List<String> otherRounds) {

    /**
     * A service area.
     *
     * @param verdict in words; the reason where it is hidden
     * @param shape ABOVE, UNSURE or BELOW; empty where there is no interval
     * @param figure K with its interval; empty where hidden
     * @param answered how many answered
     * @param others about units that are in the figure without being shown; empty when there are none
     */
    public record Area(
            String title,
            String verdict,
            String shape,
            String figure,
            String answered,
            String others,
            List<Unit> units) {}

    /** A unit: how many answered, and its verdict or why there is none. */
    public record Unit(String code, String name, String answers, String shape, String figure, String verdict) {}

    /** What is read of an area: null quality where only single units of it may be read. */
    record Read(PublishedArea published, @Nullable NodeQuality quality, List<UnitInRound> units) {}

    static MunicipalityPage of(Where where, List<Read> areas, List<String> otherRounds, Results results, Voice voice) {
        String published = voice.text("report.rail.published", Writing.date(voice.language(), where.publishedAt()));
        return new MunicipalityPage(
                where.municipalityName(),
                where.municipalityCode(),
                where.round(),
                published,
                areas.stream().map(area -> area(area, results, voice)).toList(),
                otherRounds);
    }

    /** Which municipality and round. */
    record Where(String municipalityName, String municipalityCode, String round, Instant publishedAt) {}

    private static Area area(Read read, Results results, Voice voice) {
        PublishedArea published = read.published();
        String title = voice.of(published.title(), published.key());
        List<Unit> units = read.units().stream()
                .sorted(Alphabet.by(UnitInRound::unitName))
                .map(unit -> unit(UnitNode.quality(unit, published.questionnaire(), results.read(unit)), voice))
                .toList();
        NodeQuality quality = read.quality();
        if (quality == null) {
            return new Area(title, "", "", "", "", "", units);
        }
        int hidden = (int) published.units().stream()
                .filter(unit -> !unit.whole().shown() && unit.whole().visibility() != NodeStatus.EMPTY)
                .count();
        boolean counted = quality.overall().shown() && hidden > 0;
        return new Area(
                title,
                verdict(quality, voice),
                shape(quality),
                figure(quality, "report.municipality.figure", voice),
                answered(quality, voice),
                counted ? voice.forOneOr(hidden, "report.municipality.others", hidden) : "",
                units);
    }

    private static Unit unit(NodeQuality quality, Voice voice) {
        String verdict = quality.overall().shown()
                ? shortly(quality.overall().ratio(), voice)
                : voice.text("report.hidden." + quality.visibility().name().toLowerCase(Locale.ROOT));
        return new Unit(
                quality.code(),
                quality.name(),
                voice.whole(quality.responses()),
                shape(quality),
                figure(quality, "report.short.figure", voice),
                verdict);
    }

    private static String verdict(NodeQuality quality, Voice voice) {
        if (!quality.overall().shown()) {
            return voice.text("report.hidden." + quality.visibility().name().toLowerCase(Locale.ROOT));
        }
        Map<String, String> asked = quality.asked().respondents();
        String respondents = voice.of(asked, voice.text("report.respondents"));
        return quality.overall()
                .ratio()
                .wording()
                .map(wording ->
                        voice.text("report.verdict." + Voice.key(wording), respondents, voice.inside(respondents)))
                .orElseGet(() -> voice.text("report.short.no-interval"));
    }

    private static String shortly(QualityRatio ratio, Voice voice) {
        return ratio.wording()
                .map(wording -> voice.text("report.short." + Voice.key(wording)))
                .orElseGet(() -> voice.text("report.short.no-interval"));
    }

    private static String shape(NodeQuality quality) {
        return quality.overall().shown() ? Voice.shape(quality.overall().ratio()) : "";
    }

    private static String figure(NodeQuality quality, String key, Voice voice) {
        if (!quality.overall().shown()) {
            return "";
        }
        QualityRatio ratio = quality.overall().ratio();
        int min = quality.asked().scale().min();
        int max = quality.asked().scale().max();
        return voice.text(key, voice.two(ratio.k()), voice.intervalOrReason(ratio, min, max));
    }

    private static String answered(NodeQuality quality, Voice voice) {
        Integer invited = quality.invited();
        return invited == null || Double.isNaN(quality.responseRate())
                ? voice.text("report.municipality.area.unknown", quality.responses())
                : voice.text("report.municipality.area", quality.responses(), invited);
    }
}
