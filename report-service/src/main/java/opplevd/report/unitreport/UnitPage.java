package opplevd.report.unitreport;

import java.util.List;
import opplevd.kit.language.Writing;
import opplevd.quality.QualityRatio;
import opplevd.report.node.NodeQuality;
import opplevd.report.results.Questionnaire;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * A unit's report as it stands on the page: finished words and places, nothing left to compute.
 *
 * @param hidden set, and the sections null, where the unit's figures may not be shown
 */
public record UnitPage(
        Rail rail,
        @Nullable HiddenUnit hidden,
        @Nullable Opening opening,
        @Nullable FigureLine figures,
        @Nullable Where where,
        @Nullable Direct direct,
        @Nullable Moved moved,
        @Nullable Written written,
        String ratio) {

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
            return new UnitPage(
                    rail(reading, voice), HiddenUnit.of(now, voice), null, null, null, null, null, null, "");
        }
        Questionnaire asked = now.asked();
        List<Part> dimensions = Part.dimensions(now.dimensions(), asked, voice);
        List<Part> items = Part.items(now.items(), asked, voice);
        return new UnitPage(
                rail(reading, voice),
                null,
                Opening.of(reading, items, voice),
                FigureLine.of(now, reading.open(), voice),
                Where.of(now, dimensions, items, voice),
                Direct.of(reading.direct(), voice),
                Moved.of(reading, dimensions, items, voice),
                Written.of(reading.comments(), voice),
                ratio(now.overall().ratio(), voice));
    }

    private static Rail rail(UnitReading reading, Voice voice) {
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
                voice.two(ratio.k()));
    }
}
