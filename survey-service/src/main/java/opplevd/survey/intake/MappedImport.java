package opplevd.survey.intake;

import java.util.List;
import java.util.Map;
import opplevd.survey.publication.Tally;
import opplevd.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * Answers of another program's file, mapped and counted: what would otherwise come as three files.
 *
 * @param round name that the round will have
 * @param units those with answers; whichever is not known here yet is made
 * @param tallies by unit code
 * @param digest tells whether two files had the same content; of use under a key alone
 */
public record MappedImport(
        String round, Questionnaire questionnaire, List<OfUnit> units, Map<String, Tally> tallies, String digest) {

    /** A unit, as it is known here or will be; invited null = unknown. */
    public record OfUnit(
            String municipalityCode,
            String municipality,
            String area,
            String code,
            String name,
            @Nullable Integer invited) {}

    public MappedImport {
        units = List.copyOf(units);
        tallies = Map.copyOf(tallies);
    }
}
