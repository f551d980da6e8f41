package opplevd.report.unitreport;

import java.util.List;
import java.util.Map;
import opplevd.report.node.NodeQuality;
import opplevd.report.results.DirectAnswers;
import opplevd.report.results.ReleasedComment;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known about a unit in a round, before it is said in a language.
 *
 * @param open whether some answered through a link open to everyone
 * @param direct null where fewer than ten answered the direct question
 * @param comments released by the moderator
 * @param rounds names of all the unit's rounds, latest first
 */
record UnitReading(
        NodeQuality now,
        Map<String, String> area,
        boolean open,
        @Nullable DirectAnswers direct,
        Since since,
        List<ReleasedComment> comments,
        List<String> rounds) {
    UnitReading {
        comments = List.copyOf(comments);
        area = Map.copyOf(area);
        rounds = List.copyOf(rounds);
    }
}
