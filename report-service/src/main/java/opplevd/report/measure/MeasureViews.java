package opplevd.report.measure;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.language.Writing;
import opplevd.report.wording.Voice;

/** What the page about one measure says: the plan, the log, the effect, and what its reader may do. */
@Singleton
class MeasureViews {
    private final Measures measures;
    private final Effects effects;
    private final AreaTitles areas;
    private final Messages messages;

    MeasureViews(Measures measures, Effects effects, AreaTitles areas, Messages messages) {
        this.measures = measures;
        this.effects = effects;
        this.areas = areas;
        this.messages = messages;
    }

    /** A part of the plan. */
    public record Said(String label, String text) {}

    /** A line of the log. */
    public record Logged(String on, String author, String what, String text) {}

    /** Something wrong with what was typed, in words. */
    public record Wrong(String field, String text) {}

    Voice voice(Language language) {
        return new Voice(messages, language);
    }

    MeasureLine line(Measure measure, Voice voice) {
        return MeasureLine.of(measure, effects.of(measure), areas, voice);
    }

    String place(Measure.Place place, Voice voice) {
        return MeasureLine.place(place, areas, voice);
    }

    List<Wrong> wrong(MeasureForm form, Voice voice) {
        return form.flaws().stream()
                .map(flaw -> new Wrong(
                        flaw.field(),
                        voice.text("measure.wrong." + flaw.key(), flaw.values().toArray())))
                .toList();
    }

    /** The page; the form is what somebody typed into one of its forms, with what is wrong, or an empty one. */
    Map<String, Object> page(Measure measure, Rights rights, MeasureForm form, Language language) {
        Voice voice = voice(language);
        boolean own = rights.isOwn(measure.place());
        boolean decides = rights.mayDecide(measure.place());
        Effect effect = effects.of(measure);
        Map<String, Object> model = new HashMap<>();
        model.put("measure", measure);
        model.put("line", MeasureLine.of(measure, effect, areas, voice));
        model.put("plan", plan(measure, voice));
        model.put("effect", EffectView.of(measure, effect, voice));
        model.put("own", own);
        model.put("decides", decides);
        model.put("copies", rights.proposesElsewhere(measure.place()));
        model.put("state", measure.standing().state().name());
        model.put("complete", measure.plan().complete());
        model.put("log", own ? log(measure, voice) : List.of());
        model.put("typed", form.typed());
        model.put("wrong", wrong(form, voice));
        model.put("today", measures.today().toString());
        model.put("mostNote", MeasureForm.MOST_NOTE);
        if (measure.plan().effect() == EffectGoal.OWN_SERIES && own) {
            List<MonthValue> points = measures.points(measure);
            model.put("series", SeriesView.of(measure, points, voice));
            model.put("pasted", pasted(points));
        }
        return model;
    }

    private static String pasted(List<MonthValue> points) {
        StringBuilder text = new StringBuilder();
        points.forEach(point ->
                text.append(point.month()).append(';').append(point.value()).append('\n'));
        return text.toString();
    }

    private List<Said> plan(Measure measure, Voice voice) {
        Measure.Plan plan = measure.plan();
        List<Said> said = new ArrayList<>();
        add(said, "action", plan.action(), voice);
        add(said, "goal", plan.goal(), voice);
        add(said, "scopes", MeasureLine.theme(measure.tied(), voice), voice);
        add(said, "aim", voice.text("measure.aim." + plan.aim()), voice);
        add(said, "effect", voice.text("measure.goal." + plan.effect()), voice);
        add(said, "target", new TargetWords(plan, voice).inPlan(), voice);
        add(said, "responsible", plan.responsible(), voice);
        add(said, "deadline", plan.deadline() == null ? "" : Writing.date(voice.language(), plan.deadline()), voice);
        add(said, "reporting", plan.reporting(), voice);
        add(said, "evaluation", plan.evaluation(), voice);
        add(said, "partners", String.join(", ", measure.partners()), voice);
        add(said, "reason", measure.standing().reason(), voice);
        return said;
    }

    private static void add(List<Said> said, String key, String text, Voice voice) {
        if (!text.isEmpty()) {
            said.add(new Said(voice.text("measure.plan." + key), text));
        }
    }

    private List<Logged> log(Measure measure, Voice voice) {
        return measures.notes(measure).stream()
                .map(note -> new Logged(
                        Writing.date(voice.language(), note.on()),
                        note.author(),
                        note.isWritten()
                                ? ""
                                : voice.text("measure.state."
                                        + State.valueOf(note.kind()).key()),
                        note.text()))
                .toList();
    }
}
