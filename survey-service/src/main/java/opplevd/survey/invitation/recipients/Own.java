package opplevd.survey.invitation.recipients;

import java.util.List;
import opplevd.survey.round.Asked;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.RoundState;

/**
 * A round as a coordinator looks after its recipients.
 *
 * @param parts the parts of the coordinator's own municipality: one, or several for who coordinates several
 * @param asked who counts as one
 * @param places the units of these parts, by name
 */
record Own(String roundId, String roundName, List<ReachedPart> parts, Asked asked, List<Place> places) {
    List<String> partIds() {
        return parts.stream().map(ReachedPart::id).toList();
    }

    /** Whether recipients can still be added and changed. */
    boolean going() {
        return parts.stream().anyMatch(Own::going);
    }

    /** Whether a part of it is still to be opened. */
    boolean draft() {
        return parts.stream().anyMatch(part -> part.state() == RoundState.DRAFT);
    }

    /** The units that can still get recipients. */
    List<Place> goingPlaces() {
        return places.stream()
                .filter(place -> parts.stream().anyMatch(part -> part.id().equals(place.partId()) && going(part)))
                .toList();
    }

    ReachedPart part(String id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst().orElseThrow();
    }

    private static boolean going(ReachedPart part) {
        return part.state() == RoundState.DRAFT || part.state() == RoundState.OPEN;
    }
}
