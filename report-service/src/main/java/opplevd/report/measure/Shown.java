package opplevd.report.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A measure as residents or a follow-up page show it, with what can be said of K since.
 *
 * @param unit name of the unit; empty for an area or a whole municipality
 * @param areaKey empty for a whole municipality
 * @param youSaid in the unit's own words
 * @param kBefore K of what it is tied to in the round before; null with {@code kAfter} unless both are shown
 */
public record Shown(
        String id,
        String municipalityId,
        String municipality,
        String unit,
        String areaKey,
        String title,
        String youSaid,
        String weDid,
        State state,
        @Nullable LocalDate endedOn,
        Outcome outcome,
        @Nullable Double kBefore,
        @Nullable Double kAfter) {}
