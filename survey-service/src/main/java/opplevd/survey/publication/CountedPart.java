package opplevd.survey.publication;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import opplevd.survey.organisation.Municipality;
import opplevd.survey.round.Round;
import opplevd.survey.round.RoundPart;

/**
 * A closed part of a round, counted and ready to be published as version 1.
 *
 * @param areas in order of key
 */
public record CountedPart(Round round, RoundPart part, Municipality municipality, List<CountedArea> areas) {
    public CountedPart {
        Objects.requireNonNull(part.closedAt(), "only a closed part is counted");
        areas = areas.stream()
                .sorted(Comparator.comparing(counted -> counted.area().key()))
                .toList();
        if (!part.roundId().equals(round.id()) || !part.municipalityId().equals(municipality.id())) {
            throw new IllegalArgumentException("the part is of another round or municipality");
        }
    }
}
