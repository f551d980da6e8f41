package opplevd.report.measure;

import java.util.HashSet;
import java.util.Set;

/**
 * Which measures may somebody read, propose and decide?
 *
 * @param whole ids of municipalities whose measures are all read
 * @param run ids of municipalities whose measures are decided
 * @param led codes of units whose measures are decided
 * @param known codes of units whose measures are read and for which some may be proposed
 * @param neighbours ids of municipalities whose measures are read where they are shared with their networks
 * @param everybody whether what is shared with everybody is read
 */
record Rights(
        Set<String> whole,
        Set<String> run,
        Set<String> led,
        Set<String> known,
        Set<String> neighbours,
        boolean everybody) {
    Rights {
        whole = Set.copyOf(whole);
        run = Set.copyOf(run);
        led = Set.copyOf(led);
        known = Set.copyOf(known);
        neighbours = Set.copyOf(neighbours);
    }

    boolean mayDecide(Measure.Place place) {
        return run.contains(place.municipalityId()) || (place.isUnit() && led.contains(place.unitCode()));
    }

    boolean mayPropose(Measure.Place place) {
        return mayDecide(place) || (place.isUnit() && known.contains(place.unitCode()));
    }

    /** Whether the reader belongs to the place: what is not meant for others may be shown. */
    boolean isOwn(Measure.Place place) {
        return whole.contains(place.municipalityId()) || (place.isUnit() && known.contains(place.unitCode()));
    }

    boolean proposesAnywhere() {
        return !run.isEmpty() || !known.isEmpty();
    }

    /** Whether a measure of the place may be copied to another. */
    boolean proposesElsewhere(Measure.Place place) {
        return !run.isEmpty() || known.stream().anyMatch(unit -> !unit.equals(place.unitCode()));
    }

    /** For {@code IN (...)}, which does not take an empty list. */
    static Set<String> listed(Set<String> some) {
        Set<String> listed = new HashSet<>(some);
        listed.add("-");
        return listed;
    }
}
