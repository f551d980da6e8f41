package opplevd.survey.organisation;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A code that a municipality has had: usually the four digits of Statistics Norway, but codes outside the register are
 * allowed too.
 *
 * @param from first day; null = not known
 * @param to last day; null = still
 */
public record MunicipalityCode(
        String code, @Nullable LocalDate from, @Nullable LocalDate to) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,20}");

    public MunicipalityCode {
        if (!valid(code) || (from != null && to != null && to.isBefore(from))) {
            throw new IllegalArgumentException("not a municipality code: " + code);
        }
    }

    /** Whether this looks like a code. */
    public static boolean valid(String code) {
        return FORM.matcher(code).matches();
    }
}
