package opplevd.survey.invitation.recipients;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which unit of the round does a cell mean? By its code, or by its name as it is written here. */
final class UnitNames {
    private final Map<String, Place> codes = new HashMap<>();
    private final Map<String, List<Place>> names = new HashMap<>();

    UnitNames(List<Place> places) {
        for (Place place : places) {
            codes.put(plain(place.code()), place);
            names.computeIfAbsent(plain(place.name()), any -> new ArrayList<>()).add(place);
        }
    }

    /** The unit; several if a name fits several, none if nothing fits. */
    List<Place> find(String cell) {
        Place place = codes.get(plain(cell));
        return place == null ? names.getOrDefault(plain(cell), List.of()) : List.of(place);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    }
}
