package opplevd.report.unitreport;

import java.util.List;
import opplevd.kit.language.Writing;
import opplevd.quality.QualityRatio;
import opplevd.report.breakdown.ByGroup;
import opplevd.report.node.NodeQuality;
import opplevd.report.results.PublishedUnit;
import opplevd.report.results.Questionnaire;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * A unit's report as it stands on the page: finished words and places, nothing left to compute.
 *
 * @param hidden set, and sections null, where the unit's figures may not be shown
 */
public record UnitPage(
        Rail rail, @Nullable HiddenUnit hidden, @Nullable Sections sections) {

    /**
     * The answers to a reader's questions, in the order in which they stand.
     *
     * @param groups null where the round isn't told by group of those who answered
     * @param ratio what K is, with the unit's own figures
     */
    public record Sections(
            Opening opening,
            FigureLine figures,
            Where where,
            Met met,
            Direct direct,
            Moved moved,
            Course course,
            Priorities first,
            Spread spread,
            @Nullable ByGroup groups,
            Written written,
            Instrument instrument,
            String ratio) {}

    /** Beside the verdict: which unit and round, and where to go from here. */
    public record Rail(
            String unit,
            String code,
            String round,
            String asked,
            String published,
            String municipality,
            String municipalityCode,
            List<String> otherRounds) {}

    static UnitPage of(UnitReading reading, Voice voice) {
        NodeQuality now = reading.now();
        if (!now.overall().shown()) {
            return new UnitPage(rail(reading, voice), HiddenUnit.of(now, voice), null);
        }
        return new UnitPage(rail(reading, voice), null, sections(reading, voice));
    }

    private static Sections sections(UnitReading reading, Voice voice) {
        NodeQuality now = reading.now();
        PublishedUnit published = reading.published();
        Questionnaire asked = now.asked();
        List<Part> dimensions = Part.dimensions(now.dimensions(), asked, voice);
        List<Part> items = Part.items(now.items(), asked, voice);
        Questionnaire.Scale scale = asked.scale();
        String respondents = voice.of(asked.respondents(), voice.text("report.respondents"));
        return new Sections(
                Opening.of(reading, items, voice),
                FigureLine.of(now, reading.open(), voice),
                Where.of(now, dimensions, items, voice),
                Met.of(now, dimensions, items, voice),
                Direct.of(published.direct(), now.overall().ratio(), voice),
                Moved.of(reading, dimensions, items, voice),
                Course.of(reading.history(), scale.min(), scale.max(), voice),
                Priorities.of(items, respondents, voice),
                Spread.of(published, scale, items, voice),
                ByGroup.of(now, voice),
                Written.of(reading.comments(), voice),
                Instrument.of(published, asked, dimensions, items, voice),
                ratio(now.overall().ratio(), voice));
    }

    static Rail rail(UnitReading reading, Voice voice) {
        NodeQuality now = reading.now();
        String round = now.where().roundName();
        String respondents = voice.of(now.asked().respondents(), "");
        String asked = respondents.isEmpty() ? round : voice.text("report.rail.asked", respondents, round);
        String published = voice.text(
                "report.rail.published",
                Writing.date(voice.language(), now.where().publishedAt()));
        return new Rail(
                now.name(),
                now.code(),
                round,
                asked,
                published,
                now.where().municipalityName(),
                now.where().municipalityCode(),
                reading.rounds().stream().filter(other -> !other.equals(round)).toList());
    }

    private static String ratio(QualityRatio ratio, Voice voice) {
        return voice.text(
                "report.how.k.text",
                voice.two(ratio.meanExperience()),
                voice.two(ratio.meanExpectation()),
                voice.k(ratio));
    }
}
