package opplevd.report.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import opplevd.report.node.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What somebody promised, to be made a measure: the rest of the plan is filled in by those who carry it out.
 *
 * @param municipalityId our id of the municipality that promised it
 * @param unitCode of the unit; null for the area or the whole municipality
 * @param areaKey of the service area; empty for the whole municipality
 * @param title at most 200 letters; longer ones are cut
 * @param scopes items or dimensions of the area's questionnaire; empty = the whole
 * @param origin names the promise, at most 100 letters: proposing it again gives the same measure
 */
public record Proposal(
        String municipalityId,
        @Nullable String unitCode,
        String areaKey,
        String title,
        String action,
        String responsible,
        @Nullable LocalDate deadline,
        List<Scope> scopes,
        String origin) {
    private static final int MOST_ORIGIN = 100;

    public Proposal {
        Objects.requireNonNull(municipalityId, "a proposal has a municipality");
        if (title.isBlank() || origin.isBlank() || origin.length() > MOST_ORIGIN) {
            throw new IllegalArgumentException(
                    "a proposal has a title, and an origin of 1 to " + MOST_ORIGIN + " letters");
        }
        scopes = List.copyOf(scopes);
    }
}
