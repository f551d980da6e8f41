package opplevd.survey.round;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.signin.MunicipalityScope;
import org.jspecify.annotations.Nullable;

/** What the pages of a plan show: what was typed, and under each service area its questionnaires and units. */
@Singleton
class PlanView {
    /** The field of the buttons that change the form without storing it: all-AREA, none-AREA or search. */
    static final String DO = "do";

    /** Does: ticks every unit of the area whose key follows. */
    static final String ALL = "all-";

    private static final String SEARCH = "search";

    private final Plans plans;
    private final PlanRows rows;
    private final QuestionnaireChoices choices;
    private final Pages pages;
    private final Messages messages;
    private final JsonMapper json;

    PlanView(
            Plans plans, PlanRows rows, QuestionnaireChoices choices, Pages pages, Messages messages, JsonMapper json) {
        this.plans = plans;
        this.rows = rows;
        this.choices = choices;
        this.pages = pages;
        this.messages = messages;
        this.json = json;
    }

    /**
     * A service area of the form.
     *
     * @param fitting questionnaires written for it, or for any
     * @param chosen value of the one that is chosen; "" = none
     */
    public record Area(
            String key,
            String title,
            List<QuestionnaireChoices.Choice> fitting,
            List<QuestionnaireChoices.Choice> others,
            String chosen,
            List<Unit> units,
            long taking) {}

    /** A unit of the form: shown says whether it matches what was searched for. */
    public record Unit(String id, String code, String name, boolean taking, String invited, boolean shown) {}

    /** Something wrong, in words. */
    public record Wrong(String field, String text) {}

    /** For one municipality: its units to tick. */
    Map<String, Object> ofUnits(
            Map<String, String> typed, MunicipalityScope scope, @Nullable String partId, Language language) {
        return plans.within(connection -> {
            List<Candidate> units = rows.candidates(connection, scope, partId);
            List<QuestionnaireChoices.Choice> choice = choices.of(connection, scope, chosen(typed), language.tag());
            return model(typed, units, choice, language, true);
        });
    }

    /** For several municipalities: the areas to ask in. */
    Map<String, Object> ofAreas(Map<String, String> typed, MunicipalityScope scope, Language language) {
        return plans.within(connection -> {
            List<Candidate> units = rows.candidates(connection, scope, null);
            List<QuestionnaireChoices.Choice> choice = choices.of(connection, scope, chosen(typed), language.tag());
            return model(typed, units, choice, language, false);
        });
    }

    private static List<String> chosen(Map<String, String> typed) {
        return typed.entrySet().stream()
                .filter(one ->
                        one.getKey().startsWith(PlanForm.ASKS) && one.getValue().matches("[0-9a-f-]{36}"))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** @param sent what was typed; a first look has no contact yet, and is proposed what nobody would want otherwise */
    private Map<String, Object> model(
            Map<String, String> sent,
            List<Candidate> candidates,
            List<QuestionnaireChoices.Choice> choice,
            Language language,
            boolean ticks) {
        boolean first = fresh(sent) && !sent.containsKey("contact");
        Map<String, String> typed = new HashMap<>(sent);
        if (first && ticks && candidates.size() == 1) {
            typed.put(PlanForm.UNIT + candidates.getFirst().id(), "on");
        }
        String wanted = typed.getOrDefault(SEARCH, "").strip().toLowerCase(Locale.ROOT);
        Map<String, List<Candidate>> byArea = new LinkedHashMap<>();
        candidates.forEach(unit -> byArea.computeIfAbsent(unit.areaKey(), area -> new ArrayList<>())
                .add(unit));
        List<Area> areas = new ArrayList<>();
        byArea.forEach((key, units) -> areas.add(new Area(
                key,
                title(units.getFirst().areaTitle(), language),
                choice.stream().filter(one -> one.area().equals(key)).toList(),
                choice.stream().filter(one -> !one.area().equals(key)).toList(),
                typed.getOrDefault(PlanForm.ASKS + key, fresh(sent) ? proposed(choice, key, ticks) : ""),
                units.stream().map(unit -> unit(unit, typed, wanted)).toList(),
                units.stream()
                        .filter(unit -> typed.containsKey(PlanForm.UNIT + unit.id()))
                        .count())));
        if (first && asksParents(areas, choice)) {
            typed.put("asked", Asked.CHILD.name());
        }
        Set<String> taking = areas.stream()
                .filter(area -> ticks ? area.taking() > 0 : !area.chosen().isEmpty())
                .map(Area::key)
                .collect(Collectors.toSet());
        Map<String, Object> model = new HashMap<>();
        model.put("typed", typed);
        model.put("areas", areas);
        model.put("ticks", ticks);
        model.put("units", candidates.size());
        model.put("cautions", cautions(typed, taking));
        model.put("lacking", lacking(areas, taking, choice));
        return model;
    }

    /** Whether parents are whom every proposed questionnaire asks. */
    private static boolean asksParents(List<Area> areas, List<QuestionnaireChoices.Choice> choice) {
        Set<String> proposed = areas.stream().map(Area::chosen).collect(Collectors.toSet());
        List<QuestionnaireChoices.Choice> asked =
                choice.stream().filter(one -> proposed.contains(one.value())).toList();
        return !asked.isEmpty() && asked.stream().allMatch(one -> one.audience().equals(ProposedPlan.PARENTS));
    }

    /** Nothing was chosen or ticked yet. */
    private static boolean fresh(Map<String, String> typed) {
        return typed.keySet().stream()
                .noneMatch(field -> field.startsWith(PlanForm.ASKS) || field.startsWith(PlanForm.UNIT));
    }

    /** The municipality's own that it published last, else the library's; of several municipalities nobody's own. */
    private static String proposed(List<QuestionnaireChoices.Choice> choice, String area, boolean one) {
        return choice.stream()
                .filter(each -> each.area().equals(area) && (each.number() == 0 || (one && each.ownSince() != null)))
                .findFirst()
                .map(QuestionnaireChoices.Choice::value)
                .orElse("");
    }

    /** For what results can be told by: the titles of the chosen questionnaires that don't ask for it. */
    private static Map<String, String> lacking(
            List<Area> areas, Set<String> taking, List<QuestionnaireChoices.Choice> choice) {
        Set<String> chosen = areas.stream()
                .filter(area -> taking.contains(area.key()))
                .map(Area::chosen)
                .collect(Collectors.toSet());
        Map<String, String> lacking = new HashMap<>();
        for (Breakdown breakdown : Breakdown.values()) {
            String titles = choice.stream()
                    .filter(one -> chosen.contains(one.value()) && one.lacking().contains(breakdown))
                    .map(QuestionnaireChoices.Choice::title)
                    .collect(Collectors.joining("; "));
            if (!titles.isEmpty()) {
                lacking.put(breakdown.name(), titles);
            }
        }
        return lacking;
    }

    private static List<RoundCalendar.Caution> cautions(Map<String, String> typed, Set<String> areas) {
        return OsloTime.readDay(typed.getOrDefault("opens-day", ""))
                .flatMap(opens -> OsloTime.readDay(typed.getOrDefault("closes-day", ""))
                        .filter(closes -> closes.isAfter(opens) && closes.isBefore(opens.plusYears(2)))
                        .map(closes -> RoundCalendar.cautions(opens, closes, areas)))
                .orElse(List.of());
    }

    private static Unit unit(Candidate unit, Map<String, String> typed, String wanted) {
        boolean shown = wanted.isEmpty()
                || unit.name().toLowerCase(Locale.ROOT).contains(wanted)
                || unit.code().toLowerCase(Locale.ROOT).contains(wanted);
        return new Unit(
                unit.id(),
                unit.code(),
                unit.name(),
                typed.containsKey(PlanForm.UNIT + unit.id()),
                typed.getOrDefault(PlanForm.INVITED + unit.id(), ""),
                shown);
    }

    private String title(String document, Language language) {
        try {
            Map<String, String> titles =
                    Objects.requireNonNull(json.readValue(document, Argument.mapOf(String.class, String.class)));
            return titles.getOrDefault(language.tag(), titles.getOrDefault("nb", ""));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What was typed after one of the buttons that tick or untick a whole area. */
    Map<String, String> done(Map<String, String> typed, MunicipalityScope scope, @Nullable String partId) {
        String what = typed.getOrDefault(DO, "");
        Map<String, String> after = new HashMap<>(typed);
        after.remove(DO);
        List<Candidate> units = plans.within(connection -> rows.candidates(connection, scope, partId));
        for (Candidate unit : units) {
            if (what.equals(ALL + unit.areaKey())) {
                after.put(PlanForm.UNIT + unit.id(), "on");
            } else if (what.equals("none-" + unit.areaKey())) {
                after.remove(PlanForm.UNIT + unit.id());
            }
        }
        return after;
    }

    HttpResponse<String> page(
            HttpStatus status, String name, Map<String, Object> model, List<FormFlaw> flaws, Language language) {
        List<Wrong> wrong = flaws.stream()
                .map(flaw -> new Wrong(
                        flaw.field(),
                        messages.text(language, flaw.key(), flaw.values().toArray())))
                .toList();
        model.put("wrong", wrong);
        return pages.render(status, name, model, language);
    }
}
