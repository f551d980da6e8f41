package opplevd.report.areareport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opplevd.quality.QualityRatio;
import opplevd.report.chart.Drawing;
import opplevd.report.chart.Glance;
import opplevd.report.node.ScopeQuality;
import opplevd.report.results.Questionnaire;
import opplevd.report.wording.Voice;

/**
 * Figures side by side on one axis: the service areas of a municipality, the parts of one of them, or its rounds.
 *
 * @param head the axis over the strips
 */
public record StripTable(Drawing head, List<Row> rows) {

    /**
     * One row of finished words.
     *
     * @param href where the name leads; empty = nowhere
     * @param k empty where hidden, and the verdict says why
     */
    public record Row(
            String name,
            boolean strong,
            String note,
            String href,
            Drawing strip,
            String description,
            String k,
            String interval,
            String experience,
            String expectation,
            String verdict,
            String answers) {}

    /**
     * What a row is made of.
     *
     * @param reason what is said where there is no figure; empty = why it is hidden
     */
    public record Given(
            String name,
            boolean strong,
            String note,
            String href,
            ScopeQuality quality,
            Questionnaire.Scale scale,
            String answers,
            String reason) {

        /** A row that says of a hidden figure that it is hidden. */
        public Given(
                String name,
                boolean strong,
                String note,
                String href,
                ScopeQuality quality,
                Questionnaire.Scale scale,
                String answers) {
            this(name, strong, note, href, quality, scale, answers, "");
        }
    }

    public StripTable {
        rows = List.copyOf(rows);
    }

    public static StripTable of(List<Given> given, Voice voice) {
        Glance.Drawn drawn = new Glance(
                        given.stream().map(StripTable::drawn).toList(), voice.text("report.first.one"), voice::axis)
                .draw();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            rows.add(row(given.get(i), drawn.strips().get(i), voice));
        }
        return new StripTable(drawn.head(), rows);
    }

    private static Glance.Row drawn(Given given) {
        if (!given.quality().shown()) {
            return new Glance.Row(Double.NaN, Double.NaN, Double.NaN);
        }
        QualityRatio ratio = given.quality().ratio();
        return new Glance.Row(ratio.k(), ratio.ciLow(), ratio.ciHigh());
    }

    private static Row row(Given given, Drawing strip, Voice voice) {
        ScopeQuality quality = given.quality();
        if (!quality.shown()) {
            String reason = given.reason().isEmpty()
                    ? voice.text("report.hidden." + quality.visibility().name().toLowerCase(Locale.ROOT))
                    : given.reason();
            return new Row(
                    given.name(), given.strong(), given.note(), given.href(), strip, "", "", "", "", "", reason, "");
        }
        QualityRatio ratio = quality.ratio();
        String k = voice.k(ratio);
        String verdict = voice.shortly(ratio);
        return new Row(
                given.name(),
                given.strong(),
                given.note(),
                given.href(),
                strip,
                voice.text("report.units.describe", given.name(), k, verdict),
                k,
                voice.intervalOrReason(ratio, given.scale().min(), given.scale().max()),
                voice.two(ratio.meanExperience()),
                voice.two(ratio.meanExpectation()),
                verdict,
                given.answers());
    }
}
