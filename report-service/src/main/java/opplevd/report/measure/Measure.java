package opplevd.report.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import opplevd.report.node.Scope;
import org.jspecify.annotations.Nullable;

/**
 * An improvement measure: the plan, what it is tied to, how far it has come, and who may see it.
 *
 * @param tied items and dimensions; empty = the whole questionnaire
 * @param partners code and name of the other municipalities that take part
 * @param copiedFrom id of the measure that it was copied from
 */
public record Measure(
        String id,
        Place place,
        Plan plan,
        List<Tied> tied,
        Standing standing,
        Openness openness,
        List<String> partners,
        @Nullable String copiedFrom) {

    public Measure {
        tied = List.copyOf(tied);
        partners = List.copyOf(partners);
    }

    /**
     * Where it is tried.
     *
     * @param areaKey empty for a measure of the whole municipality
     * @param unitId null for a measure of the area or municipality; its code and name are then empty
     */
    public record Place(
            String municipalityId,
            String municipalityCode,
            String municipality,
            String areaKey,
            @Nullable String unitId,
            String unitCode,
            String unit) {
        public boolean isUnit() {
            return unitId != null;
        }

        public boolean isArea() {
            return unitId == null && !areaKey.isEmpty();
        }

        /** How a form names it: {@code unit:K1}, {@code area:3431:school}, {@code municipality:3431}. */
        public String key() {
            if (isUnit()) {
                return "unit:" + unitCode;
            }
            return isArea() ? "area:" + municipalityCode + ":" + areaKey : "municipality:" + municipalityCode;
        }
    }

    /**
     * What is to be done. Empty texts and null = not said yet.
     *
     * @param target the number that what the effect is read by is to come to: of K at least, of sick leave at most
     */
    public record Plan(
            String title,
            String goal,
            String action,
            String responsible,
            @Nullable LocalDate deadline,
            String reporting,
            String evaluation,
            Aim aim,
            EffectGoal effect,
            @Nullable Double target,
            @Nullable String baselineRoundId) {
        public Plan {
            if (target != null && !effect.isPlausible(target)) {
                throw new IllegalArgumentException("no target of " + effect + ": " + target);
            }
        }

        /** Whether it says why, who and by when, as a measure must before it starts. */
        public boolean complete() {
            return !goal.isEmpty() && !responsible.isEmpty() && deadline != null;
        }
    }

    /**
     * An item or dimension that it is about.
     *
     * @param dimension of an item; of a dimension its own key
     * @param label its name when the measure was made, per language
     */
    public record Tied(Scope scope, String dimension, Map<String, String> label) {
        public Tied {
            label = Map.copyOf(label);
        }
    }

    /**
     * How far it has come.
     *
     * @param reason why it was declined or stopped
     * @param proposer name of who proposed it
     */
    public record Standing(
            State state,
            String reason,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn,
            String proposer,
            Instant proposedAt) {}

    /**
     * Who may see it.
     *
     * @param youSaid in the unit's own words, for residents; never a resident's sentence
     */
    public record Openness(Sharing sharing, boolean onPublicPage, String youSaid, String weDid) {
        static final Openness CLOSED = new Openness(Sharing.OWN, false, "", "");
    }
}
