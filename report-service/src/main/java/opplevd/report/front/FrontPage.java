package opplevd.report.front;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import opplevd.kit.language.Alphabet;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.UnitInRound;

/**
 * What somebody may read, by name.
 *
 * @param search what was searched for; empty when nothing was
 * @param searchable whether there is so much that a search helps
 * @param allUnits how many units there are, shown or not
 */
public record FrontPage(
        String search,
        boolean searchable,
        List<Link> networks,
        List<Link> municipalities,
        List<Link> units,
        int allUnits,
        List<RoundLink> rounds) {
    private static final int MOST = 60;
    private static final int MANY = 12;

    /** Something to read: its key in the address, its name, and what tells it apart from others of that name. */
    public record Link(String key, String name, String note) {}

    /** A round with the day of its publication. */
    public record RoundLink(String name, String published) {}

    static FrontPage of(
            String search,
            List<Link> networks,
            List<AreaInRound> areas,
            List<UnitInRound> units,
            List<RoundLink> rounds) {
        Comparator<Link> alphabetical = Alphabet.by(Link::name);
        Map<String, Link> municipalities = new LinkedHashMap<>();
        Stream.concat(areas.stream(), units.stream().map(UnitInRound::area))
                .forEach(area -> municipalities.putIfAbsent(
                        area.municipalityId(), new Link(area.municipalityCode(), area.municipalityName(), "")));
        Map<String, Link> latest = new LinkedHashMap<>();
        units.forEach(unit ->
                latest.putIfAbsent(unit.unitId(), new Link(unit.unitCode(), unit.unitName(), unit.municipalityName())));
        List<Link> found = latest.values().stream()
                .filter(link -> matches(link, search))
                .sorted(alphabetical)
                .toList();
        return new FrontPage(
                search,
                latest.size() + municipalities.size() > MANY,
                networks,
                municipalities.values().stream()
                        .filter(link -> matches(link, search))
                        .sorted(alphabetical)
                        .toList(),
                found.stream().limit(MOST).toList(),
                found.size(),
                rounds);
    }

    private static boolean matches(Link link, String search) {
        String wanted = search.toLowerCase(Locale.ROOT);
        return link.name().toLowerCase(Locale.ROOT).contains(wanted)
                || link.note().toLowerCase(Locale.ROOT).contains(wanted);
    }

    public boolean isEmpty() {
        return search.isEmpty() && municipalities.isEmpty() && units.isEmpty();
    }
}
