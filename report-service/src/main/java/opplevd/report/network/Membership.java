package opplevd.report.network;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A municipality in a network.
 *
 * @param municipality its code, known here or not yet
 * @param from first day; null = always
 * @param to last day; null = still
 */
public record Membership(
        String municipality,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    private static final int LONGEST_CODE = 20;

    public Membership {
        Objects.requireNonNull(municipality, "a member has no municipality code");
        if (municipality.isBlank()
                || municipality.length() > LONGEST_CODE
                || !municipality.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("no municipality code: " + municipality);
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("municipality " + municipality + " leaves before it comes");
        }
    }

    public boolean on(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
