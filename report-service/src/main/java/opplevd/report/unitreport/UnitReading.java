package opplevd.report.unitreport;

import java.util.List;
import java.util.Map;
import opplevd.report.node.NodeQuality;
import opplevd.report.results.PublishedUnit;
import opplevd.report.results.ReleasedComment;
import opplevd.report.results.UnitInRound;

/**
 * Everything that is known about a unit in a round, before it is said in a language.
 *
 * @param where the round that is told of
 * @param published what the figures are made of, and what is told beside them
 * @param history the rounds up to this one
 * @param comments released by the moderator
 * @param rounds names of all the unit's rounds, latest first
 */
record UnitReading(
        UnitInRound where,
        NodeQuality now,
        Map<String, String> area,
        PublishedUnit published,
        Since since,
        Course.History history,
        List<ReleasedComment> comments,
        List<String> rounds) {
    UnitReading {
        comments = List.copyOf(comments);
        area = Map.copyOf(area);
        rounds = List.copyOf(rounds);
    }

    /** Whether some answered through a link open to everyone. */
    boolean open() {
        return published.openResponses() > 0;
    }
}
