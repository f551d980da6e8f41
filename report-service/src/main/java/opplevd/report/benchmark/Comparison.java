package opplevd.report.benchmark;

import java.util.List;
import java.util.Map;
import opplevd.report.network.Network;
import opplevd.report.node.Scope;
import opplevd.report.results.Questionnaire;

/**
 * A network's service area in a round: what is compared, and what could not be.
 *
 * @param round its name
 * @param area its key
 * @param title of the area, per language
 * @param asked the questionnaire
 * @param scope what the benchmark is of
 * @param missing codes of members that have published nothing here
 * @param withoutK codes of members that measure no quality, such as those that work on sick leave alone
 * @param notComparable members that were asked something else, on another scale, or otherwise
 * @param sharers who is shown and under which name
 * @param lessons whom each may learn from, in every scope; empty unless the benchmark is shown
 */
public record Comparison(
        Network network,
        String round,
        String area,
        Map<String, String> title,
        Questionnaire asked,
        Scope scope,
        Benchmark benchmark,
        List<String> missing,
        List<String> withoutK,
        List<Refused> notComparable,
        Sharers sharers,
        List<Lesson> lessons) {
    public Comparison {
        missing = List.copyOf(missing);
        withoutK = List.copyOf(withoutK);
        notComparable = List.copyOf(notComparable);
        lessons = List.copyOf(lessons);
    }
}
