package opplevd.report.publicpage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import opplevd.kit.language.Writing;
import opplevd.quality.QualityRatio;
import opplevd.quality.Verdict;
import opplevd.report.areareport.Parts;
import opplevd.report.areareport.StripTable;
import opplevd.report.breakdown.ByGroup;
import opplevd.report.node.NodeQuality;
import opplevd.report.node.SingleQuality;
import opplevd.report.results.Questionnaire;
import opplevd.report.single.SingleSection;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * One service area for everybody: the verdict in words, the figures, each part, and how it has gone.
 *
 * @param second where it lies; empty where nothing stands out, and the reason where the area is hidden
 * @param figures K first; empty where hidden
 * @param division that K has more decimals than are shown, where the reader's own division gives another; else empty
 * @param cautions what limits the figures, and why there is no K where there is none
 * @param parts null where there is no K
 * @param groups by group of those who answered; null where the round isn't told so
 * @param course null where there is no K
 * @param single what is told instead where each item has one answer; null where items are pairs
 */
public record OpenAreaPage(
        Place place,
        String description,
        String verdict,
        String second,
        String shape,
        List<Figure> figures,
        String division,
        List<String> cautions,
        @Nullable StripTable parts,
        @Nullable ByGroup groups,
        @Nullable OpenCourse course,
        @Nullable SingleSection single) {
    private static final int NAMED = 2;
    private static final double VERY_LOW_RATE = 0.3;
    private static final double LOW_RATE = 0.5;

    /** Where and when; the address of the page without a language. */
    public record Place(
            String municipality,
            String code,
            String area,
            String areaKey,
            String round,
            String published,
            String answered,
            List<String> otherRounds) {}

    /** A figure with its label. */
    public record Figure(String value, String unit, String label) {}

    /**
     * The page.
     *
     * @param now the round that is read
     * @param all every open round of the same area, latest first
     */
    static OpenAreaPage of(OpenReport now, List<OpenReport> all, Voice voice) {
        NodeQuality quality = now.quality();
        SingleQuality single = quality.single();
        if (single != null) {
            return withoutRatio(now, all, SingleSection.of(quality, single, voice), voice);
        }
        boolean shown = quality.overall().shown();
        String verdict = shown
                ? voice.verdict(quality.overall().ratio(), quality.asked().respondents())
                : voice.text("open.area.hidden");
        String second = shown ? where(quality, voice) : voice.text("open.area.hidden.why");
        return new OpenAreaPage(
                place(now, all, voice),
                description(now, verdict, voice),
                verdict,
                second,
                shown ? Voice.shape(quality.overall().ratio()) : "",
                shown ? figures(quality, voice) : List.of(),
                shown ? voice.division(quality.overall().ratio()) : "",
                shown ? cautions(now, voice) : List.of(),
                Parts.of(quality, voice),
                shown ? ByGroup.of(quality, voice) : null,
                OpenCourse.of(now, all, voice),
                null);
    }

    private static OpenAreaPage withoutRatio(OpenReport now, List<OpenReport> all, SingleSection section, Voice voice) {
        List<String> cautions = new ArrayList<>(List.of(section.why()));
        cautions.addAll(section.cautions());
        return new OpenAreaPage(
                place(now, all, voice),
                description(now, section.finding(), voice),
                section.finding(),
                "",
                "",
                List.of(),
                "",
                cautions,
                null,
                null,
                null,
                section);
    }

    private static String description(OpenReport now, String verdict, Voice voice) {
        return voice.text(
                        "open.area.description",
                        now.title(voice),
                        now.where().municipalityName(),
                        now.where().roundName())
                + " " + verdict;
    }

    private static Place place(OpenReport now, List<OpenReport> all, Voice voice) {
        String round = now.where().roundName();
        return new Place(
                now.where().municipalityName(),
                now.where().municipalityCode(),
                now.title(voice),
                now.where().areaKey(),
                round,
                voice.text(
                        "report.rail.published",
                        Writing.date(voice.language(), now.where().publishedAt())),
                now.answered(voice),
                all.stream()
                        .map(other -> other.where().roundName())
                        .filter(name -> !name.equals(round))
                        .distinct()
                        .toList());
    }

    private static List<Figure> figures(NodeQuality quality, Voice voice) {
        QualityRatio ratio = quality.overall().ratio();
        int max = quality.asked().scale().max();
        String interval = voice.interval(ratio, quality.asked().scale().min(), max);
        String label =
                interval.isEmpty() ? voice.text("report.figure.k.alone") : voice.text("report.figure.k", interval);
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(voice.k(ratio), "", label));
        figures.add(new Figure(
                voice.two(ratio.meanExperience()), voice.text("report.of", max), voice.text("report.figure.o")));
        figures.add(new Figure(
                voice.two(ratio.meanExpectation()), voice.text("report.of", max), voice.text("report.figure.f")));
        figures.add(answered(quality, voice));
        return figures;
    }

    private static Figure answered(NodeQuality quality, Voice voice) {
        String responses = voice.whole(quality.responses());
        Integer invited = quality.invited();
        return invited == null || Double.isNaN(quality.responseRate())
                ? new Figure(responses, "", voice.text("report.figure.unknown"))
                : new Figure(
                        responses,
                        voice.text("report.of", invited),
                        voice.text("report.figure.responses", voice.percent(quality.responseRate())));
    }

    private static List<String> cautions(OpenReport now, Voice voice) {
        NodeQuality quality = now.quality();
        List<String> cautions = new ArrayList<>();
        Integer invited = quality.invited();
        if (invited != null && quality.responseRate() < LOW_RATE) {
            String key = quality.responseRate() < VERY_LOW_RATE ? "report.caution.rate" : "report.caution.half";
            cautions.add(voice.text(key, quality.responses(), invited));
        }
        if (quality.weighting() == NodeQuality.Weighting.UNWEIGHTED && now.units() > 1) {
            cautions.add(voice.text("report.municipality.unweighted"));
        }
        return cautions;
    }

    private static String where(NodeQuality quality, Voice voice) {
        Verdict whole = quality.overall().ratio().verdict().orElse(Verdict.CANNOT_TELL);
        List<String> below = names(quality, Verdict.BELOW, voice);
        List<String> above = names(quality, Verdict.ABOVE, voice);
        if (whole == Verdict.BELOW && !below.isEmpty()) {
            return voice.text("report.second.mostly", voice.quoted(below));
        }
        if (whole == Verdict.ABOVE && !above.isEmpty()) {
            return voice.text("report.second.mostly", voice.quoted(above));
        }
        if (!below.isEmpty()) {
            return voice.forOneOr(below.size(), "report.second.below", voice.quoted(below));
        }
        return above.isEmpty() ? "" : voice.forOneOr(above.size(), "report.second.above", voice.quoted(above));
    }

    /** The items that are surely below (lowest first) or above (highest first). */
    private static List<String> names(NodeQuality quality, Verdict verdict, Voice voice) {
        int sign = verdict == Verdict.ABOVE ? -1 : 1;
        return quality.items().stream()
                .filter(item -> item.quality().shown())
                .filter(item ->
                        item.quality().ratio().verdict().filter(verdict::equals).isPresent())
                .sorted(Comparator.comparingDouble(
                        item -> sign * item.quality().ratio().k()))
                .limit(NAMED)
                .map(item -> name(quality.asked(), item.key(), voice))
                .toList();
    }

    private static String name(Questionnaire asked, String key, Voice voice) {
        return asked.items().stream()
                .filter(item -> item.key().equals(key))
                .findFirst()
                .map(item -> voice.nameOf(item.label(), item.text(), key))
                .orElse(key);
    }
}
