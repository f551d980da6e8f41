package opplevd.survey.directory;

import java.time.LocalDate;
import java.util.List;
import opplevd.survey.organisation.Owner;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the pages show it.
 *
 * @param municipality name of the one that it belongs to
 * @param organisationNumber "" = none
 * @param serves codes of the other municipalities whose residents it serves
 * @param closedOn null = it is there still
 */
public record Entry(
        String id,
        String code,
        String name,
        String municipalityId,
        String municipality,
        String areaKey,
        Owner owner,
        String organisationNumber,
        List<String> serves,
        @Nullable LocalDate closedOn) {
    Entry serving(List<String> codes) {
        return new Entry(
                id, code, name, municipalityId, municipality, areaKey, owner, organisationNumber, codes, closedOn);
    }
}
