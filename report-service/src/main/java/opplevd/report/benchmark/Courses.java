package opplevd.report.benchmark;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opplevd.kit.refusal.Refusal;
import opplevd.quality.NodeStatus;
import opplevd.report.reader.Reader;
import opplevd.report.results.AreaInRound;

/** Which earlier rounds may be laid beside a comparison? Those that asked the same, as far as the reader may compare in them. */
@Singleton
class Courses {
    private static final int MOST_EARLIER = 3;

    private final Benchmarks benchmarks;

    Courses(Benchmarks benchmarks) {
        this.benchmarks = benchmarks;
    }

    /**
     * The rounds by time, the given one last; empty where it is not shown.
     *
     * @param published what the network's members have published, latest first, as far as the reader reads it
     */
    List<Comparison> upTo(Comparison now, Reader reader, List<AreaInRound> published) {
        if (now.benchmark().visibility() != NodeStatus.SHOWN) {
            return List.of();
        }
        AreaInRound any = now.benchmark().members().getFirst().where();
        Map<String, AreaInRound> earlier = new LinkedHashMap<>();
        for (AreaInRound one : published) {
            if (one.areaKey().equals(now.area())
                    && !one.roundName().equals(now.round())
                    && one.publishedAt().isBefore(any.publishedAt())
                    && one.comparableWith(any)) {
                earlier.putIfAbsent(one.roundName(), one);
            }
        }
        List<Comparison> rounds = new ArrayList<>();
        for (AreaInRound one : earlier.values()) {
            if (rounds.size() < MOST_EARLIER) {
                rounds.addAll(compared(now, reader, one));
            }
        }
        rounds.addFirst(now);
        return rounds.reversed();
    }

    /** None where too few are shown, or where the reader may not compare in that round. */
    private List<Comparison> compared(Comparison now, Reader reader, AreaInRound one) {
        try {
            Comparison found = benchmarks.figures(
                    reader, now.network().key(), new Benchmarks.Wanted(one.roundName(), now.area(), now.scope()));
            boolean shown = found.benchmark().visibility() == NodeStatus.SHOWN
                    && found.benchmark().members().getFirst().where().comparableWith(one);
            return shown ? List.of(found) : List.of();
        } catch (Refusal notToBeCompared) {
            return List.of();
        }
    }
}
