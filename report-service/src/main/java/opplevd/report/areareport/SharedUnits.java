package opplevd.report.areareport;

import java.util.Set;
import java.util.stream.Collectors;
import opplevd.report.results.PublishedArea;
import opplevd.report.results.PublishedUnit;
import opplevd.report.wording.Voice;

/**
 * Were two rounds of an area about the same units? An area's K moves with the units that take part, whatever they do.
 *
 * @param both how many units answered in both rounds
 * @param before how many in the earlier
 * @param now how many in the later
 */
record SharedUnits(int both, int before, int now) {

    static SharedUnits of(PublishedArea before, PublishedArea now) {
        Set<String> earlier = answered(before);
        Set<String> later = answered(now);
        int both = (int) later.stream().filter(earlier::contains).count();
        return new SharedUnits(both, earlier.size(), later.size());
    }

    private static Set<String> answered(PublishedArea area) {
        return area.units().stream()
                .filter(unit -> unit.responses() > 0)
                .map(PublishedUnit::id)
                .collect(Collectors.toSet());
    }

    /** Whether the areas can be told of as one: at least half of either round's units were in the other. */
    boolean most() {
        return 2 * both >= Math.max(before, now);
    }

    /** What a reader must know of the comparison; empty where the units are the same. */
    String words(Voice voice) {
        if (both == before && both == now) {
            return "";
        }
        String counts = voice.text("report.units.shared", both, before, now);
        return counts + " " + voice.text(most() ? "report.units.shared.may" : "report.units.shared.not");
    }
}
