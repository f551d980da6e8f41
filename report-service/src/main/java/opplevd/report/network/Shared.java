package opplevd.report.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the members of one network have chosen to share of each round. */
public final class Shared {
    private final Map<Key, List<Choice>> choices = new HashMap<>();

    /** A choice and when it was made. */
    public record Choice(Sharing sharing, Instant at) {}

    private record Key(String municipalityId, String roundId) {}

    Shared(List<SharingRow> inOrder) {
        for (SharingRow row : inOrder) {
            choices.computeIfAbsent(new Key(row.municipalityId(), row.roundId()), key -> new ArrayList<>())
                    .add(new Choice(row.sharing(), row.chosenAt()));
        }
    }

    /** What holds now. */
    public Sharing of(String municipalityId, String roundId) {
        List<Choice> made = history(municipalityId, roundId);
        return made.isEmpty() ? Sharing.NAMED : made.getLast().sharing();
    }

    /** Every choice that was made, the latest last. */
    public List<Choice> history(String municipalityId, String roundId) {
        return List.copyOf(choices.getOrDefault(new Key(municipalityId, roundId), List.of()));
    }

    /** What is withdrawn now: municipality id and round id together. */
    public Set<String> withdrawn() {
        Set<String> withdrawn = new HashSet<>();
        choices.forEach((key, made) -> {
            if (made.getLast().sharing() == Sharing.WITHDRAWN) {
                withdrawn.add(key.municipalityId() + key.roundId());
            }
        });
        return withdrawn;
    }
}
