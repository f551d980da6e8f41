package opplevd.survey.directory;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import opplevd.kit.language.Alphabet;
import opplevd.kit.language.Language;
import opplevd.survey.organisation.ServiceArea;

/** The list of units as a page shows it: by service area, as far as they match what is searched for. */
@Singleton
class UnitList {
    UnitList() {}

    /** A service area in the reader's language. */
    public record Area(String key, String title) {}

    /** The units of an area. */
    public record Group(String title, List<Entry> units) {}

    Map<String, Object> of(List<Entry> all, List<ServiceArea> known, String search, Language language) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        Map<String, List<Entry>> byArea = all.stream()
                .filter(entry -> entry.closedOn() == null && matches(entry, wanted))
                .collect(Collectors.groupingBy(Entry::areaKey));
        List<Group> groups = areas(known, language).stream()
                .filter(area -> byArea.containsKey(area.key()))
                .map(area -> new Group(area.title(), byArea.getOrDefault(area.key(), List.of())))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("groups", groups);
        model.put("search", search.strip());
        model.put(
                "closed",
                all.stream()
                        .filter(entry -> entry.closedOn() != null && matches(entry, wanted))
                        .toList());
        model.put("count", all.size());
        model.put("several", all.stream().map(Entry::municipalityId).distinct().count() > 1);
        return model;
    }

    private static boolean matches(Entry entry, String wanted) {
        return wanted.isEmpty()
                || entry.name().toLowerCase(Locale.ROOT).contains(wanted)
                || entry.code().toLowerCase(Locale.ROOT).contains(wanted)
                || entry.municipality().toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** By title. */
    static List<Area> areas(List<ServiceArea> known, Language language) {
        return known.stream()
                .map(area -> new Area(area.key(), area.titleIn(language.tag())))
                .sorted(Alphabet.by(Area::title))
                .toList();
    }

    /** A unit as somebody would have typed it. */
    static Map<String, String> typed(Entry entry) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", entry.name());
        typed.put("area", entry.areaKey());
        typed.put("owner", entry.owner().name());
        typed.put("number", entry.organisationNumber());
        typed.put("serves", String.join(", ", entry.serves()));
        return typed;
    }
}
