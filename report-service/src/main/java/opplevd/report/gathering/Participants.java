package opplevd.report.gathering;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import opplevd.report.form.Typed;

/** Who comes to a gathering: up to seven from each municipality, each for a party. */
@Singleton
class Participants {
    static final int MOST = 7;
    private static final int MOST_NAME = 120;

    private final GatheringRows rows;

    Participants(GatheringRows rows) {
        this.rows = rows;
    }

    /** Those of one municipality. */
    public record Group(String municipality, String name, boolean mayWrite, List<Participant> coming) {}

    List<Group> of(Gathering gathering, Seat seat) {
        List<Participant> all = rows.participants(gathering.gatheringId());
        return seat.members().entrySet().stream()
                .map(member -> new Group(
                        member.getKey(),
                        member.getValue(),
                        seat.mayWriteFor(member.getKey()),
                        all.stream()
                                .filter(one -> one.municipality().equals(member.getKey()))
                                .toList()))
                .toList();
    }

    @Transactional
    public void put(Gathering gathering, String municipality, List<Participant> coming) {
        rows.removeParticipants(gathering.gatheringId(), municipality);
        for (int i = 0; i < coming.size(); i++) {
            Participant one = coming.get(i);
            rows.addParticipant(
                    gathering.gatheringId(),
                    municipality,
                    i,
                    one.name(),
                    one.party().name());
        }
    }

    /** Names and parties of the rows that have a name. */
    static List<Participant> read(Typed typed, String municipality) {
        List<Participant> coming = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            String name = typed.perhaps("name-" + i, MOST_NAME);
            String wanted = typed.text("party-" + i);
            Optional<Participant.Party> party = Arrays.stream(Participant.Party.values())
                    .filter(one -> one.name().equals(wanted))
                    .findFirst();
            if (!name.isEmpty()) {
                if (party.isEmpty()) {
                    typed.flaw("party-" + i, "party", name);
                }
                coming.add(new Participant(municipality, name, party.orElse(Participant.Party.ADMINISTRATION)));
            }
        }
        return coming;
    }
}
