package opplevd.report.measure;

import java.util.List;
import opplevd.kit.language.Writing;
import opplevd.quality.Change;
import opplevd.report.measure.Measure.Place;
import opplevd.report.measure.Measure.Tied;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * A measure in a list, in words: what and since when, who, the goal, K before and after.
 *
 * @param theme what it is about; empty = the whole questionnaire
 * @param state such as "under way since 3 March 2026"
 * @param k such as "0,88 → 0,95"; empty where there is nothing to put side by side
 * @param verdict what can be said of it
 * @param shape ABOVE, BELOW, UNSURE, or empty
 */
public record MeasureLine(
        String id,
        String title,
        String place,
        String theme,
        String state,
        String responsible,
        String deadline,
        String goal,
        String k,
        String verdict,
        String shape) {

    static MeasureLine of(Measure measure, Effect effect, AreaTitles areas, Voice voice) {
        @Nullable
        Change change =
                effect.scopes().isEmpty() ? null : effect.scopes().getFirst().change();
        boolean decided = measure.standing().state().decided();
        return new MeasureLine(
                measure.id(),
                measure.plan().title(),
                place(measure.place(), areas, voice),
                theme(measure.tied(), voice),
                state(measure.standing(), voice),
                measure.plan().responsible(),
                measure.plan().deadline() == null
                        ? ""
                        : Writing.date(voice.language(), measure.plan().deadline()),
                measure.plan().goal(),
                change == null || !decided ? "" : voice.before(change) + " → " + voice.after(change),
                decided ? verdict(effect, voice) : "",
                change == null || !decided ? "" : shape(effect.outcome()));
    }

    /** "Solstua barnehage, Dovre", "Barnehage i Dovre", "Dovre". */
    static String place(Place place, AreaTitles areas, Voice voice) {
        if (place.isUnit()) {
            return voice.text("measure.place.unit", place.unit(), place.municipality());
        }
        return place.isArea()
                ? voice.text("measure.place.area", areas.of(place.areaKey(), voice), place.municipality())
                : place.municipality();
    }

    static String theme(List<Tied> tied, Voice voice) {
        return voice.quoted(tied.stream().map(one -> name(one, voice)).toList());
    }

    static String name(Tied tied, Voice voice) {
        return voice.of(tied.label(), tied.scope().key());
    }

    static String state(Measure.Standing standing, Voice voice) {
        String key = "measure.state." + standing.state().key();
        return switch (standing.state()) {
            case UNDER_WAY ->
                standing.startedOn() == null
                        ? voice.text(key)
                        : voice.text(key + ".since", Writing.date(voice.language(), standing.startedOn()));
            case DONE, STOPPED ->
                standing.endedOn() == null
                        ? voice.text(key)
                        : voice.text(key + ".on", Writing.date(voice.language(), standing.endedOn()));
            case PROPOSED -> voice.text(key + ".on", Writing.date(voice.language(), standing.proposedAt()));
            case ACCEPTED, DECLINED -> voice.text(key);
        };
    }

    static String verdict(Effect effect, Voice voice) {
        return switch (effect.kind()) {
            case MEASURED -> voice.text(outcome(effect.outcome()));
            case NOT_YET -> voice.text("measure.effect.short.not-yet");
            case NO_BASELINE -> voice.text("measure.effect.short.no-baseline");
            case NOT_COMPARABLE -> voice.text("measure.effect.short.not-comparable");
            case HIDDEN -> voice.text("measure.effect.short.hidden");
            case NOT_QUALITY -> voice.text("measure.effect.short.not-quality");
        };
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case ROSE -> "measure.effect.short.rose";
            case FELL -> "measure.effect.short.fell";
            case CANNOT_TELL, NOT_MEASURED -> "measure.effect.short.cannot-tell";
        };
    }

    private static String shape(Outcome outcome) {
        return switch (outcome) {
            case ROSE -> "ABOVE";
            case FELL -> "BELOW";
            case CANNOT_TELL, NOT_MEASURED -> "UNSURE";
        };
    }
}
