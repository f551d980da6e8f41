package opplevd.survey.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A function of KOSTRA, the municipalities' reporting to the state, while it is in use.
 *
 * @param to last day; null = still
 */
public record KostraFunction(
        String code, LocalDate from, @Nullable LocalDate to) {
    public KostraFunction {
        if (!code.matches("[0-9]{3}") || (to != null && to.isBefore(from))) {
            throw new IllegalArgumentException("not a KOSTRA function: " + code);
        }
    }

    boolean validOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
