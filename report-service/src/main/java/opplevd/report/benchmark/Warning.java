package opplevd.report.benchmark;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * What makes a comparison less sure than its figures say: not a reason to refuse it, but to know.
 *
 * @param low of the modes: the lowest share that answered by an open link, per cent; else 0
 * @param high the highest such share, or the number of weeks between the first closing and the last
 */
@Serdeable
public record Warning(Kind kind, int low, int high) {
    private static final int MOST_WEEKS = 8;
    private static final double MOST_POINTS = 20;

    /** What differs. */
    public enum Kind {
        CLOSED_FAR_APART,
        MODES_DIFFER
    }

    /** Of the members that are shown. */
    static List<Warning> of(Benchmark benchmark) {
        List<BenchmarkMember> shown =
                benchmark.members().stream().filter(BenchmarkMember::shown).toList();
        List<Warning> warnings = new ArrayList<>();
        if (shown.isEmpty()) {
            return warnings;
        }
        Instant first = shown.stream()
                .map(member -> member.where().publishedAt())
                .min(Instant::compareTo)
                .orElseThrow();
        Instant last = shown.stream()
                .map(member -> member.where().publishedAt())
                .max(Instant::compareTo)
                .orElseThrow();
        Duration between = Duration.between(first, last);
        if (between.compareTo(Duration.ofDays(7L * MOST_WEEKS)) > 0) {
            warnings.add(new Warning(Kind.CLOSED_FAR_APART, 0, (int) Math.ceilDiv(between.toDays(), 7)));
        }
        DoubleSummaryStatistics open =
                shown.stream().mapToDouble(member -> 100 * member.openShare()).summaryStatistics();
        if (open.getMax() - open.getMin() > MOST_POINTS) {
            warnings.add(
                    new Warning(Kind.MODES_DIFFER, (int) Math.round(open.getMin()), (int) Math.round(open.getMax())));
        }
        return warnings;
    }
}
