package opplevd.report.results;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;

/** How many of n answered the direct question "compared with what you expected" in which way? */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
public record DirectAnswers(int n, int worse, int asExpected, int better) {
    private static final int SMALLEST = 10;

    public DirectAnswers {
        if (n < SMALLEST || worse < 0 || asExpected < 0 || better < 0 || worse + asExpected + better != n) {
            throw new IllegalArgumentException(
                    "direct answers " + worse + " + " + asExpected + " + " + better + " of " + n);
        }
    }
}
