package opplevd.report.areareport;

import java.util.ArrayList;
import java.util.List;
import opplevd.quality.QualityRatio;
import opplevd.report.chart.Drawing;
import opplevd.report.chart.Glance;
import opplevd.report.node.NodeQuality;
import opplevd.report.wording.Voice;

/** All service areas of a municipality side by side, each in its latest round. */
public record AtAGlance(Drawing head, List<Row> rows) {

    /**
     * A service area.
     *
     * @param strip its K with the interval, where shown
     * @param k empty where hidden, and verdict says why
     */
    public record Row(
            String title,
            String round,
            Drawing strip,
            String description,
            String k,
            String interval,
            String verdict,
            String answered) {}

    /** An area's title and its figures in its latest round. */
    record Area(String title, NodeQuality quality) {}

    public AtAGlance {
        rows = List.copyOf(rows);
    }

    static AtAGlance of(List<Area> areas, Voice voice) {
        Glance.Drawn drawn = new Glance(
                        areas.stream().map(AtAGlance::drawn).toList(), voice.text("report.first.one"), voice::axis)
                .draw();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            rows.add(row(areas.get(i), drawn.strips().get(i), voice));
        }
        return new AtAGlance(drawn.head(), rows);
    }

    private static Glance.Row drawn(Area area) {
        if (!area.quality().overall().shown()) {
            return new Glance.Row(Double.NaN, Double.NaN, Double.NaN);
        }
        QualityRatio ratio = area.quality().overall().ratio();
        return new Glance.Row(ratio.k(), ratio.ciLow(), ratio.ciHigh());
    }

    private static Row row(Area area, Drawing strip, Voice voice) {
        NodeQuality quality = area.quality();
        String round = quality.where().roundName();
        String answered = MunicipalityPage.answered(quality, voice);
        if (!quality.overall().shown()) {
            String reason = Standing.Words.reason(quality, voice);
            return new Row(area.title(), round, strip, "", "", "", reason, answered);
        }
        QualityRatio ratio = quality.overall().ratio();
        String verdict = Standing.Words.shortly(ratio, voice);
        String k = voice.two(ratio.k());
        return new Row(
                area.title(),
                round,
                strip,
                voice.text("report.units.describe", area.title(), k, verdict),
                k,
                voice.intervalOrReason(
                        ratio,
                        quality.asked().scale().min(),
                        quality.asked().scale().max()),
                verdict,
                answered);
    }
}
