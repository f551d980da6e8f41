package opplevd.standalone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** What was measured, each beside its target; printed as rows of a Markdown table as it comes in. */
final class Figures {
    private static final double A_MILLISECOND = 1e6;

    private Figures() {}

    /** How long each of several runs took, shortest first, in milliseconds. */
    record Times(List<Double> milliseconds) {
        double share(double share) {
            return milliseconds.get((int) Math.min(milliseconds.size() - 1, share * milliseconds.size()));
        }

        String text() {
            return milliseconds.size() == 1
                    ? figure(share(0)) + " ms"
                    : "p50 %s ms, p99 %s ms (%d times)"
                            .formatted(figure(share(0.5)), figure(share(0.99)), milliseconds.size());
        }
    }

    static Times times(int runs, Callable<?> run) throws Exception {
        List<Double> milliseconds = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            long begun = System.nanoTime();
            run.call();
            milliseconds.add((System.nanoTime() - begun) / A_MILLISECOND);
        }
        return new Times(milliseconds.stream().sorted().toList());
    }

    /** A row for something that should take at most so long in the middle of its runs. */
    static void atMost(String what, Times times, Duration target) {
        boolean reached = times.share(0.5) <= target.toMillis();
        row(what, times.text(), "≤ " + target.toMillis() + " ms", reached);
    }

    /** A row for something that should take at most so long in the middle of its runs, and so long in nearly all of them. */
    static void atMost(String what, Times times, Duration middle, Duration nearlyAll) {
        boolean reached = times.share(0.5) <= middle.toMillis() && times.share(0.99) <= nearlyAll.toMillis();
        row(what, times.text(), "≤ %d ms, p99 ≤ %d ms".formatted(middle.toMillis(), nearlyAll.toMillis()), reached);
    }

    /** A row for so many of something a second, of which there should be at least so many. */
    static void atLeast(String what, double aSecond, double target) {
        row(what, figure(aSecond) + " a second", "≥ " + figure(target), aSecond >= target);
    }

    /** A row for something without a target. */
    static void noted(String what, String figure) {
        System.out.printf("| %s | %s | – | |%n", what, figure);
    }

    private static void row(String what, String figure, String target, boolean reached) {
        System.out.printf("| %s | %s | %s | %s |%n", what, figure, target, reached ? "reached" : "missed");
    }

    private static String figure(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.1f" : "%.0f", number);
    }
}
