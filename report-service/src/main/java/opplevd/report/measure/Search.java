package opplevd.report.measure;

import java.util.Locale;
import java.util.Optional;
import opplevd.kit.sql.Query;

/**
 * Which measures are looked for? Empty texts look for everything.
 *
 * @param words somewhere in the title, the action, the goal or the name of the place
 * @param theme key of an item or dimension
 * @param area key of a service area
 * @param state of {@link State}; empty for all
 * @param municipality code
 * @param unit code
 * @param before id: only those that come after it in the list
 */
public record Search(
        String words,
        String theme,
        String area,
        String state,
        String municipality,
        String unit,
        String before,
        int most) {
    static final Search ALL = new Search("", "", "", "", "", "", "", 500);

    static Search ofUnit(String code) {
        return new Search("", "", "", "", "", code, "", 100);
    }

    static Search ofMunicipality(String code) {
        return new Search("", "", "", "", code, "", "", 500);
    }

    Search withState(State newState) {
        return new Search(words, theme, area, newState.name(), municipality, unit, before, most);
    }

    String where() {
        StringBuilder where = new StringBuilder();
        if (!words.isEmpty()) {
            where.append("""
                     AND (m.title LIKE :words OR m.action LIKE :words OR m.goal LIKE :words OR u.name LIKE :words
                        OR mu.name LIKE :words)
                    """);
        }
        if (!theme.isEmpty()) {
            where.append("""
                     AND EXISTS (SELECT 1 FROM measure_scope s WHERE s.measure_id = m.id
                        AND (s.scope_key = CONVERT(:theme USING utf8mb4) OR s.dimension = CONVERT(:theme USING utf8mb4)))
                    """);
        }
        if (!area.isEmpty()) {
            where.append(" AND m.area_key = :area");
        }
        if (known().isPresent()) {
            where.append(" AND m.state = :state");
        }
        if (!municipality.isEmpty()) {
            where.append("""
                     AND EXISTS (SELECT 1 FROM municipality_code k WHERE k.municipality_id = m.municipality_id
                        AND k.code = :municipality)
                    """);
        }
        if (!unit.isEmpty()) {
            where.append(" AND u.code = :unit");
        }
        if (!before.isEmpty()) {
            where.append(" AND m.id < :before");
        }
        return where.toString();
    }

    Query bind(Query query) {
        return query.with(
                        "words",
                        "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .with("theme", theme)
                .with("area", area)
                .with("state", known().map(State::name).orElse(""))
                .with("municipality", municipality)
                .with("unit", unit)
                .with("before", before);
    }

    private Optional<State> known() {
        for (State one : State.values()) {
            if (one.name().equals(state.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
