package opplevd.report.measure;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import opplevd.kit.language.Alphabet;
import opplevd.kit.language.Language;
import opplevd.report.measure.Measure.Tied;
import opplevd.report.measure.PlanForms.Choice;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/** What the list of measures shows: those found, and by what it can be narrowed. */
@Singleton
class MeasureList {
    /** As many as are looked at for one page; an effect is worked out for each when it is searched by. */
    static final int MOST = 500;

    private static final int ON_A_PAGE = 60;

    private final Measures measures;
    private final Effects effects;
    private final AreaTitles areas;
    private final MeasureViews views;

    MeasureList(Measures measures, Effects effects, AreaTitles areas, MeasureViews views) {
        this.measures = measures;
        this.effects = effects;
        this.areas = areas;
        this.views = views;
    }

    Map<String, Object> of(Search search, String effect, Rights rights, @Nullable String rawQuery, Language language) {
        Voice voice = views.voice(language);
        List<MeasureLine> lines = new ArrayList<>();
        String next = "";
        for (Measure measure : measures.search(search, rights)) {
            Effect its = lines.size() > ON_A_PAGE ? null : effects.of(measure);
            if (its == null || !fits(its, effect)) {
                continue;
            }
            if (lines.size() == ON_A_PAGE) {
                next = lines.getLast().id();
                break;
            }
            lines.add(MeasureLine.of(measure, its, areas, voice));
        }
        List<Measure> all = search.equals(Search.ALL) && effect.isEmpty()
                ? measures.search(search, rights)
                : measures.search(Search.ALL, rights);
        Map<String, Object> model = new HashMap<>();
        model.put("lines", lines);
        model.put("search", search);
        model.put("effect", effect);
        model.put("any", !all.isEmpty());
        model.put("proposes", rights.proposesAnywhere());
        model.put("themes", themes(all, voice));
        model.put("areas", areas(all, voice));
        model.put("next", next.isEmpty() ? "" : next(rawQuery, next));
        return model;
    }

    private static boolean fits(Effect effect, String wanted) {
        return wanted.isEmpty() || effect.outcome().name().equals(wanted.toUpperCase(Locale.ROOT));
    }

    private static List<Choice> themes(List<Measure> all, Voice voice) {
        Map<String, String> names = new TreeMap<>();
        for (Measure measure : all) {
            for (Tied tied : measure.tied()) {
                names.put(tied.scope().key(), MeasureLine.name(tied, voice));
            }
        }
        return choices(names);
    }

    private List<Choice> areas(List<Measure> all, Voice voice) {
        Map<String, String> names = new TreeMap<>();
        for (Measure measure : all) {
            String key = measure.place().areaKey();
            if (!key.isEmpty()) {
                names.put(key, areas.of(key, voice));
            }
        }
        return choices(names);
    }

    private static List<Choice> choices(Map<String, String> names) {
        return names.entrySet().stream()
                .map(entry -> new Choice(entry.getKey(), entry.getValue()))
                .sorted(Alphabet.by(Choice::name))
                .toList();
    }

    /** The same search from the last one on. */
    private static String next(@Nullable String rawQuery, String after) {
        StringBuilder query = new StringBuilder("/measures?");
        if (rawQuery != null) {
            for (String pair : rawQuery.split("&", -1)) {
                if (!pair.startsWith("after=") && !pair.isEmpty()) {
                    query.append(pair).append('&');
                }
            }
        }
        return query + "after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
    }
}
