package opplevd.report.areareport;

import jakarta.inject.Singleton;
import opplevd.report.node.AreaNode;
import opplevd.report.node.NodeQuality;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.Results;

/** What is known of a municipality's service area in a round. */
@Singleton
public class AreaReports {
    private final Results results;

    AreaReports(Results results) {
        this.results = results;
    }

    public NodeQuality quality(AreaInRound area) {
        return AreaNode.quality(area, results.read(area));
    }
}
