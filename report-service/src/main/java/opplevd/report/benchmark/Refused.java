package opplevd.report.benchmark;

import java.util.List;
import java.util.Optional;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.Asked;
import opplevd.report.results.Difference;
import org.jspecify.annotations.Nullable;

/**
 * A member that can't be compared with the others, and why.
 *
 * @param others of those who are compared, who gives one answer; null where it is not known
 */
public record Refused(
        AreaInRound area, Difference difference, @Nullable Asked others) {

    static Refused from(AreaInRound area, List<AreaInRound> compared) {
        Optional<AreaInRound> unlike = compared.stream()
                .filter(one -> one.differenceFrom(area).isPresent())
                .findFirst();
        return new Refused(
                area,
                unlike.flatMap(area::differenceFrom).orElse(Difference.QUESTIONNAIRE),
                unlike.map(AreaInRound::asked).orElse(null));
    }
}
