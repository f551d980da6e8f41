package opplevd.survey.response;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question in the summary.
 *
 * @param what the statement or the question
 * @param said what was answered, each with its name or alone
 * @param change where to change it
 */
public record Line(Words what, List<Said> said, String change) {
    public Line {
        said = List.copyOf(said);
    }

    /** An answer in words, such as "Experienced: to a large extent". */
    public record Said(@Nullable String name, String text) {}
}
