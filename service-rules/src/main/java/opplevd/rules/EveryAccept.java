package opplevd.rules;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntBiFunction;

/** Does a page come, whatever the client says that it accepts? */
public final class EveryAccept {
    /** What clients say; empty = nothing. The last one is a browser. */
    private static final List<String> SAID = List.of(
            "",
            "*/*",
            "text/html",
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8");

    private EveryAccept() {}

    /**
     * The pages among these routes that are not the same to all.
     *
     * @param status of a route's answer to a client that says this
     */
    public static Set<String> different(Collection<Route> routes, ToIntBiFunction<Route, String> status) {
        Set<String> different = new TreeSet<>();
        for (Route route : routes) {
            if (route.isPage()) {
                List<Integer> answers = SAID.stream()
                        .map(said -> status.applyAsInt(route, said))
                        .toList();
                if (answers.stream().distinct().count() > 1) {
                    different.add(route.name() + " " + answers);
                }
            }
        }
        return different;
    }
}
