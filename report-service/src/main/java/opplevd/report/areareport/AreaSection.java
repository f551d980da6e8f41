package opplevd.report.areareport;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import opplevd.kit.language.Alphabet;
import opplevd.quality.Funnel;
import opplevd.quality.Member;
import opplevd.quality.NodeStatus;
import opplevd.quality.QualityRatio;
import opplevd.report.breakdown.ByGroup;
import opplevd.report.node.NodeQuality;
import opplevd.report.node.UnitNode;
import opplevd.report.results.PublishedArea;
import opplevd.report.results.PublishedUnit;
import opplevd.report.results.Results;
import opplevd.report.results.UnitInRound;
import opplevd.report.scatter.Scattered;
import opplevd.report.single.SingleSection;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * A service area on a municipality's page: its K in words, what it is about, and its units in alphabetical order.
 *
 * @param verdict in words; the reason where it is hidden
 * @param shape ABOVE, UNSURE or BELOW; empty where there is no interval
 * @param figure K with its interval; empty where hidden
 * @param answered how many answered
 * @param others about units that are in the figure without being shown; empty when there are none
 * @param unweighted said where units count by answers, since it is not known how many were asked; else empty
 * @param parts each dimension and question; null where hidden
 * @param groups by group of those who answered; null where the round isn't told so
 * @param scattered null with few units
 * @param moves null where there is nothing to compare with
 * @param single what is told instead of a verdict where each item has one answer; null where items are pairs
 * @param ranked whether units have ranks, and guesses
 */
public record AreaSection(
        String key,
        String title,
        String verdict,
        String shape,
        String figure,
        String answered,
        String others,
        String unweighted,
        @Nullable StripTable parts,
        @Nullable ByGroup groups,
        Standing standing,
        @Nullable Scattered scattered,
        @Nullable Moves moves,
        boolean ranked,
        boolean guessed,
        List<Unit> units,
        @Nullable SingleSection single) {

    /** A unit: how many answered, and its verdict or why there is none. */
    public record Unit(
            String code,
            String name,
            String answers,
            String shape,
            String figure,
            String rank,
            String guess,
            String verdict) {}

    public AreaSection {
        units = List.copyOf(units);
    }

    static AreaSection of(MunicipalityReading.Read read, Results results, Voice voice) {
        PublishedArea published = read.published();
        String title = voice.of(published.title(), published.key());
        List<NodeQuality> units = read.units().stream()
                .sorted(Alphabet.by(UnitInRound::unitName))
                .map(unit -> UnitNode.quality(unit, published.questionnaire(), results.read(unit)))
                .toList();
        NodeQuality quality = read.quality();
        if (quality == null) {
            return new AreaSection(
                    published.key(),
                    title,
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    null,
                    null,
                    Standing.NONE,
                    null,
                    null,
                    false,
                    false,
                    rows(units, Standing.NONE, voice),
                    null);
        }
        int hidden = (int) published.units().stream()
                .filter(unit -> !unit.whole().shown() && unit.whole().visibility() != NodeStatus.EMPTY)
                .count();
        boolean counted = quality.overall().shown() && hidden > 0;
        boolean unweighted = quality.overall().shown() && quality.weighting() == NodeQuality.Weighting.UNWEIGHTED;
        Map<String, Member> members = members(published);
        Standing standing = read.everyUnit()
                ? Standing.of(quality, units, members, voice)
                : Standing.notRead(voice.text("report.units.not-read"));
        Moves.Before before = read.before();
        return new AreaSection(
                published.key(),
                title,
                verdict(quality, voice),
                shape(quality),
                figure(quality, "report.municipality.figure", voice),
                answered(quality, voice) + unscored(quality, voice),
                counted ? voice.forOneOr(hidden, "report.municipality.others", hidden) : "",
                unweighted ? voice.text("report.municipality.unweighted") : "",
                quality.overall().shown() ? Parts.of(quality, voice) : null,
                ByGroup.of(quality, voice),
                standing,
                read.everyUnit() ? scattered(published.key(), units, members, voice) : null,
                before == null ? null : Moves.of(before, read, voice),
                !standing.extras().ranks().isEmpty(),
                !standing.extras().guesses().isEmpty(),
                rows(units, standing, voice),
                quality.single() == null ? null : SingleSection.of(quality, quality.single(), voice));
    }

    /** The shown units as they are compared, by code. */
    private static Map<String, Member> members(PublishedArea published) {
        return published.units().stream()
                .filter(unit -> unit.whole().shown())
                .collect(Collectors.toMap(
                        PublishedUnit::code,
                        unit -> new Member(unit.code(), unit.whole().scores())));
    }

    private static List<Unit> rows(List<NodeQuality> units, Standing standing, Voice voice) {
        return units.stream().map(unit -> unit(unit, standing.extras(), voice)).toList();
    }

    private static Unit unit(NodeQuality quality, Standing.Extras extras, Voice voice) {
        String verdict = quality.overall().shown()
                ? voice.shortly(quality.overall().ratio())
                : Standing.Words.reason(quality, voice);
        return new Unit(
                quality.code(),
                quality.name(),
                voice.whole(quality.responses()),
                shape(quality),
                figure(quality, "report.short.figure", voice),
                extras.ranks().getOrDefault(quality.code(), ""),
                extras.guesses().getOrDefault(quality.code(), ""),
                verdict);
    }

    private static String verdict(NodeQuality quality, Voice voice) {
        if (!quality.overall().shown()) {
            return Standing.Words.reason(quality, voice);
        }
        return voice.verdict(quality.overall().ratio(), quality.asked().respondents());
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
        return voice.text(key, voice.k(ratio), voice.intervalOrReason(ratio, min, max));
    }

    /** How many answered, for a column: 196 av 302. */
    public static String countedShortly(NodeQuality quality, Voice voice) {
        Integer invited = quality.invited();
        return invited == null || Double.isNaN(quality.responseRate())
                ? voice.whole(quality.responses())
                : voice.text("open.answered", quality.responses(), invited);
    }

    static String answered(NodeQuality quality, Voice voice) {
        Integer invited = quality.invited();
        return invited == null || Double.isNaN(quality.responseRate())
                ? voice.text("report.municipality.area.unknown", quality.responses())
                : voice.text("report.municipality.area", quality.responses(), invited);
    }

    /** Those who answered too little to be in K; empty where everybody is. */
    private static String unscored(NodeQuality quality, Voice voice) {
        int without = quality.overall().shown()
                ? Math.toIntExact(
                        quality.responses() - quality.overall().ratio().n())
                : 0;
        return without <= 0 ? "" : " " + voice.forOneOr(without, "report.municipality.unscored", without);
    }

    private static @Nullable Scattered scattered(
            String areaKey, List<NodeQuality> units, Map<String, Member> members, Voice voice) {
        List<NodeQuality> shown =
                units.stream().filter(unit -> members.containsKey(unit.code())).toList();
        if (shown.isEmpty()) {
            return null;
        }
        Funnel funnel =
                Funnel.of(shown.stream().map(unit -> members.get(unit.code())).toList(), Funnel.Settings.DEFAULT);
        return Scattered.of(
                areaKey, funnel, shown.stream().map(NodeQuality::name).toList(), true, voice);
    }
}
