package opplevd.report.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import opplevd.kit.digest.Sha256;
import opplevd.report.network.Shared;
import opplevd.report.network.Sharing;
import opplevd.report.results.AreaInRound;

/**
 * Which members stand in a comparison, and under which name does a reader see each? The one place that decides: pages, the API
 * and gatherings compare what comes from here. Everybody reads the same comparison; only names differ.
 *
 * @param shown members in the comparison, those without a name under a letter
 * @param open whether all of them have chosen that anybody may see it
 * @param withdrawn how many do not share this round
 * @param alone how many wish to be anonymous and can't be among so few: they are left out
 */
record Sharers(List<AreaInRound> shown, int withdrawn, int alone, boolean open) {
    /** Among fewer, one of the anonymous could tell who another is. */
    static final int FEWEST_ANONYMOUS = 3;

    Sharers {
        shown = List.copyOf(shown);
    }

    /**
     * Sorts out who is shown.
     *
     * @param own whose names the reader knows anyway; nobody's in a room where all look at the same picture
     */
    static Sharers of(List<AreaInRound> members, Shared shared, Predicate<AreaInRound> own) {
        List<AreaInRound> named = new ArrayList<>();
        List<AreaInRound> anonymous = new ArrayList<>();
        int withdrawn = 0;
        for (AreaInRound member : members) {
            Sharing sharing = shared.of(member.municipalityId(), member.roundId());
            if (sharing.isNamed()) {
                named.add(member);
            } else if (sharing == Sharing.ANONYMOUS) {
                anonymous.add(member);
            } else {
                withdrawn++;
            }
        }
        boolean open = named.stream()
                .allMatch(member -> shared.of(member.municipalityId(), member.roundId()) == Sharing.PUBLIC);
        if (anonymous.size() < FEWEST_ANONYMOUS) {
            return new Sharers(named, withdrawn, anonymous.size(), open);
        }
        Map<AreaInRound, String> letters = letters(anonymous);
        anonymous.forEach(
                member -> named.add(own.test(member) ? member : member.under(letters.getOrDefault(member, ""))));
        return new Sharers(named, withdrawn, 0, false);
    }

    /** A letter for each, in an order that tells nothing of the names and is the same for every reader. */
    private static Map<AreaInRound, String> letters(List<AreaInRound> anonymous) {
        List<AreaInRound> drawn =
                anonymous.stream().sorted(Comparator.comparing(Sharers::drawn)).toList();
        Map<AreaInRound, String> letters = new HashMap<>();
        for (int i = 0; i < drawn.size(); i++) {
            letters.put(drawn.get(i), letter(i));
        }
        return letters;
    }

    /** A to Z, then A2 and so on. */
    private static String letter(int i) {
        String letter = String.valueOf((char) ('A' + i % 26));
        return i < 26 ? letter : letter + (i / 26 + 1);
    }

    private static String drawn(AreaInRound area) {
        return Sha256.hex(area.publication() + area.areaKey());
    }
}
