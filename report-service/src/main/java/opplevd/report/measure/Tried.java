package opplevd.report.measure;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a unit, or a municipality, has tried: a section of its report.
 *
 * @param now accepted or under way
 * @param before done or stopped
 * @param proposed waiting for a decision; only for those who belong there
 * @param several whether they are of more places than one, so that each is named
 * @param decides whether the reader may decide on them
 * @param proposes whether the reader may propose one
 * @param place key of the place for a new measure
 * @param scopes items and dimensions that one may be proposed for
 * @param all address of the whole list
 */
public record Tried(
        List<MeasureLine> now,
        List<MeasureLine> before,
        List<MeasureLine> proposed,
        boolean several,
        boolean decides,
        boolean proposes,
        String place,
        List<PlanForms.Choice> scopes,
        String all) {
    public Tried {
        now = List.copyOf(now);
        before = List.copyOf(before);
        proposed = List.copyOf(proposed);
        scopes = List.copyOf(scopes);
    }

    /** What was decided, for a paper: what, state, who, what can be said of K, and K before and after. */
    public List<List<String>> decided() {
        return Stream.concat(now.stream(), before.stream())
                .map(line -> List.of(
                        several ? line.title() + " (" + line.place() + ")" : line.title(),
                        line.state(),
                        line.responsible(),
                        line.verdict(),
                        line.k()))
                .toList();
    }

    public boolean isEmpty() {
        return now.isEmpty() && before.isEmpty() && proposed.isEmpty();
    }
}
