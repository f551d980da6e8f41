package opplevd.report.gathering;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import opplevd.report.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do in a network's gatherings.
 *
 * @param leads whether they make gatherings, agendas and everything that is noted
 * @param own codes of the members that they write promises and participants for
 * @param members names of the members by code, in alphabetical order
 */
record Seat(Network network, boolean leads, Set<String> own, Map<String, String> members) {

    boolean mayWriteFor(String municipality) {
        return leads ? municipality.isEmpty() || members.containsKey(municipality) : own.contains(municipality);
    }

    /** The members that one may write for, by code. */
    Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>(members);
        choices.keySet().removeIf(code -> !mayWriteFor(code));
        return choices;
    }

    boolean mayWrite() {
        return leads || !own.isEmpty();
    }

    /**
     * Whose promise somebody most often writes down: that of who tells, else of their only own; empty for nobody.
     *
     * @param presenter code of the member that tells; null or empty for none
     */
    String mostOften(@Nullable String presenter) {
        if (presenter != null && !presenter.isEmpty() && mayWriteFor(presenter)) {
            return presenter;
        }
        return own.size() == 1 ? own.iterator().next() : "";
    }

    String nameOf(String municipality) {
        return members.getOrDefault(municipality, municipality);
    }
}
