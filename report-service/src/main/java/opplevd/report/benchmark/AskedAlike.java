package opplevd.report.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import opplevd.kit.refusal.Refusal;
import opplevd.report.reader.ReadableResults;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.Difference;

/** Which of a network's members were asked the same, so that they can be compared? */
final class AskedAlike {
    private AskedAlike() {}

    /**
     * Those that were asked the same on the same scale: the largest such group. If a round's name means several rounds
     * that were asked differently, or one municipality twice, the address has to say which.
     */
    static List<AreaInRound> most(List<AreaInRound> found) {
        List<List<AreaInRound>> groups = new ArrayList<>();
        List<AreaInRound> knownFirst = found.stream()
                .sorted(Comparator.comparing(area -> area.asked() == null))
                .toList();
        for (AreaInRound area : knownFirst) {
            groups.stream()
                    .filter(group -> group.getFirst().comparableWith(area))
                    .findFirst()
                    .orElseGet(() -> {
                        groups.add(new ArrayList<>());
                        return groups.getLast();
                    })
                    .add(area);
        }
        if (groups.stream()
                .anyMatch(group ->
                        isAskedOtherwise(group.getFirst(), groups.getFirst().getFirst()))) {
            Set<Set<String>> rounds = groups.stream()
                    .map(group -> group.stream().map(AreaInRound::roundId).collect(Collectors.toSet()))
                    .collect(Collectors.toSet());
            if (rounds.size() > 1) {
                ReadableResults.refuseSeveral(found, AreaInRound::roundId, "round");
            }
        }
        List<AreaInRound> largest =
                groups.stream().max(Comparator.comparingInt(List::size)).orElseThrow(Refusal::notFound);
        if (largest.stream().map(AreaInRound::municipalityCode).distinct().count() < largest.size()) {
            ReadableResults.refuseSeveral(largest, AreaInRound::roundId, "round");
        }
        return largest;
    }

    /** Who answers is no part of what a round asks: installations may differ in it in a common round. */
    private static boolean isAskedOtherwise(AreaInRound one, AreaInRound other) {
        return one.differenceFrom(other)
                .filter(difference -> difference != Difference.WHO_ANSWERS)
                .isPresent();
    }
}
