package opplevd.report.measure;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import opplevd.kit.language.Language;
import opplevd.report.measure.Measure.Place;
import opplevd.report.node.Scope;
import opplevd.report.results.Questionnaire;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/** What the form of a measure offers at a place: items, dimensions and rounds to measure from. */
@Singleton
class PlanForms {
    private final TiePlaces places;
    private final Effects effects;
    private final MeasureViews views;

    PlanForms(TiePlaces places, Effects effects, MeasureViews views) {
        this.places = places;
        this.effects = effects;
        this.views = views;
    }

    /** Something to choose: its value in the form and its name. */
    public record Choice(String value, String name) {}

    Map<String, Object> where(List<Place> all, @Nullable Measure copied, @Nullable String scope, Language language) {
        Voice voice = views.voice(language);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "places",
                all.stream()
                        .map(place -> new Choice(place.key(), views.place(place, voice)))
                        .toList());
        model.put("from", copied == null ? "" : copied.id());
        model.put("copied", copied == null ? "" : copied.plan().title());
        model.put("scope", scope == null ? "" : scope);
        return model;
    }

    /** The form to begin with: from another measure, from an item, or empty; measured from the latest round. */
    MeasureForm blank(Place place, @Nullable Measure copied, @Nullable String scope) {
        Map<String, String> typed = new TreeMap<>();
        if (copied != null) {
            typed.putAll(MeasureForm.of(copied).typed());
            typed.put("from", copied.id());
            typed.put("responsible", "");
            typed.put("deadline", "");
            typed.put("partners", "");
        }
        places.latestRound(place).ifPresent(round -> typed.put("baseline", round));
        if (scope != null && scope.matches("(ITEM|DIMENSION)-[A-Za-z0-9_-]{1,64}")) {
            typed.put("scope-" + scope, "on");
        }
        return new MeasureForm(typed);
    }

    /** The plan as typed; the round is named by id or by name. */
    Measure.Plan plan(MeasureForm form, Place place, boolean whole) {
        String typed = form.text("baseline");
        List<Asked> rounds = effects.rounds(place);
        Optional<Asked> baseline = rounds.stream()
                .filter(round ->
                        round.roundId().equals(typed) || round.roundName().equals(typed))
                .findFirst();
        if (!typed.isEmpty() && baseline.isEmpty()) {
            form.flaw("baseline", "choice");
        }
        Measure.Plan plan = form.plan(baseline.map(Asked::roundId).orElse(null), whole);
        if (whole && plan.effect() == EffectGoal.QUALITY && place.areaKey().isEmpty()) {
            form.flaw("effect", "no-k");
        } else if (whole && plan.effect() == EffectGoal.QUALITY && baseline.isEmpty()) {
            form.flaw("baseline", "needed.baseline");
        }
        return plan;
    }

    Map<String, Object> model(Place place, Rights rights, MeasureForm form, Language language) {
        Voice voice = views.voice(language);
        Map<String, Object> model = new HashMap<>();
        model.put("place", place);
        model.put("where", views.place(place, voice));
        model.put("decides", rights.mayDecide(place));
        model.put("runs", rights.run().contains(place.municipalityId()));
        model.put("typed", form.typed());
        model.put("wrong", views.wrong(form, voice));
        model.put("scopes", scopes(place, voice));
        model.put(
                "rounds",
                effects.rounds(place).stream()
                        .map(round -> new Choice(round.roundId(), round.roundName()))
                        .toList());
        return model;
    }

    private List<Choice> scopes(Place place, Voice voice) {
        List<Choice> choices = new ArrayList<>();
        places.asked(place).ifPresent(asked -> {
            for (Questionnaire.Dimension one : asked.dimensions()) {
                String name = voice.text("measure.form.dimension", voice.of(one.title(), one.key()));
                choices.add(new Choice(MeasureForm.field(Scope.dimension(one.key())), name));
            }
            for (Questionnaire.Item one : asked.items()) {
                String name = voice.nameOf(one.label(), one.text(), one.key());
                choices.add(new Choice(MeasureForm.field(Scope.item(one.key())), name));
            }
        });
        return choices;
    }
}
