package opplevd.report.publicpage;

import java.util.List;
import opplevd.quality.NodeStatus;
import opplevd.report.export.AreaSheet;
import opplevd.report.node.AreaNode;
import opplevd.report.node.NodeQuality;
import opplevd.report.node.SingleQuality;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.PublishedArea;
import opplevd.report.results.Results;
import opplevd.report.wording.Voice;

/** A service area of a round that is open: what was published about it, and its quality. */
record OpenReport(AreaInRound where, PublishedArea published, NodeQuality quality) {

    static OpenReport of(AreaInRound area, Results results) {
        PublishedArea published = results.read(area);
        return new OpenReport(area, published, AreaNode.quality(area, published));
    }

    static List<OpenReport> all(List<AreaInRound> areas, Results results) {
        return areas.stream().map(area -> of(area, results)).toList();
    }

    /** Whether there is anything to show: a K, or what was answered where there is none. */
    boolean shown() {
        SingleQuality single = quality.single();
        return single == null ? quality.overall().shown() : single.visibility() == NodeStatus.SHOWN;
    }

    String title(Voice voice) {
        return voice.of(published.title(), where.areaKey());
    }

    AreaSheet.Area named(Voice voice) {
        return new AreaSheet.Area(title(voice), quality);
    }

    /** "196 av 302 svarte.", or how many did where it is not known how many were asked. */
    String answered(Voice voice) {
        Integer invited = quality.invited();
        return invited == null || Double.isNaN(quality.responseRate())
                ? voice.text("report.municipality.area.unknown", quality.responses())
                : voice.text("report.municipality.area", quality.responses(), invited);
    }

    /** How many units are in the figure. */
    int units() {
        return (int) published.units().stream()
                .filter(unit -> unit.whole().visibility() != NodeStatus.EMPTY)
                .count();
    }
}
