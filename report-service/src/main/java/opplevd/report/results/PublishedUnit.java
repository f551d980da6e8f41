package opplevd.report.results;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was published about one unit in one round.
 *
 * @param municipalities codes of all municipalities that it serves, its own among them
 * @param invited how many were asked; null = unknown
 * @param responses how many answered anything; given for hidden units too
 * @param openResponses of these, through a link open to everyone
 * @param whole sums over the whole questionnaire
 * @param direct the direct question; null where fewer than ten answered it or it is hidden
 * @param single figures where each item has one answer; null where items are asked in pairs
 * @param breakdown by group of those who answered; null where the round isn't told so, or the unit is hidden
 * @param reliability per dimension; null or absent where fewer than ten rows are complete
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublishedUnit(
        String id,
        String code,
        String name,
        @Nullable String owner,
        @Nullable String organisationNumber,
        @Nullable List<String> municipalities,
        @Nullable Integer invited,
        int responses,
        int openResponses,
        ScopeSums whole,
        Map<String, ScopeSums> dimensions,
        Map<String, ScopeSums> items,
        @Nullable PublishedContributions contributions,
        @Nullable DirectAnswers direct,
        @Nullable Map<String, @Nullable Reliability> reliability,
        @Nullable SingleUnit single,
        @Nullable PublishedBreakdown breakdown) {

    public PublishedUnit {
        Objects.requireNonNull(id, "a unit has no id");
        Objects.requireNonNull(code, "a unit has no code");
        Objects.requireNonNull(name, "a unit has no name");
        Objects.requireNonNull(whole, () -> "unit " + code + " has no whole");
        if (responses < 0 || openResponses < 0 || openResponses > responses || (invited != null && invited < 0)) {
            throw new IllegalArgumentException("unit " + code + ": " + responses + " responses, " + openResponses
                    + " of them open, of " + invited + " invited");
        }
        owner = owner == null ? "MUNICIPAL" : owner;
        municipalities = municipalities == null ? List.of() : List.copyOf(municipalities);
        dimensions = Ordered.copy(dimensions);
        items = Ordered.copy(items);
        reliability = Ordered.present(reliability);
    }

    /** What each dimension and item contributes, as far as it is published. */
    public PublishedContributions contributed() {
        return contributions == null ? PublishedContributions.NONE : contributions;
    }

    /** Sums of a dimension of the questionnaire. */
    public ScopeSums dimension(String key) {
        return Objects.requireNonNull(dimensions.get(key), key);
    }

    /** Sums of an item of the questionnaire. */
    public ScopeSums item(String key) {
        return Objects.requireNonNull(items.get(key), key);
    }

    /**
     * How many were asked, as far as it says anything about who answered: null when unknown, and null when a link was
     * open to everyone.
     */
    public @Nullable Integer knownInvited() {
        return openResponses > 0 ? null : invited;
    }
}
