package opplevd.report.monthly;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import opplevd.quality.QualityRatio;
import opplevd.report.node.AreaNode;
import opplevd.report.node.NodeQuality;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.Results;
import opplevd.report.wording.Voice;

/** K of a municipality's service areas round by round, to stand beside monthly figures and never to be drawn into them. */
@Singleton
public class QualitiesBeside {
    private final Results results;

    QualitiesBeside(Results results) {
        this.results = results;
    }

    /** K of a service area in a round. */
    public record Quality(String area, String round, String k, String interval) {}

    public List<Quality> of(Here here, Voice voice) {
        List<Quality> qualities = new ArrayList<>();
        for (AreaInRound area : here.areas()) {
            NodeQuality quality = AreaNode.quality(area, results.read(area));
            if (quality.overall().shown()) {
                QualityRatio ratio = quality.overall().ratio();
                qualities.add(new Quality(
                        voice.of(results.read(area).title(), area.areaKey()),
                        area.roundName(),
                        voice.k(ratio),
                        voice.intervalOrReason(ratio, area.scaleMin(), area.scaleMax())));
            }
        }
        return qualities;
    }
}
