package opplevd.report.unitreport;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import opplevd.report.chart.Chart;
import opplevd.report.chart.Distribution;
import opplevd.report.results.PublishedUnit;
import opplevd.report.results.Questionnaire;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * How are the answers spread? A mean of 4 may be everybody's 4, or 6 from some and 2 from the rest.
 *
 * @param chart null, and the finding says why, where no item has enough answers
 * @param steps the answers of the scale, as the table's column heads
 */
public record Spread(String finding, String sub, @Nullable Chart chart, List<Row> table, List<String> steps) {

    /** Of one item how many gave each answer; empty counts and the reason where it is not shown. */
    public record Row(String name, String reason, List<String> expectation, List<String> experience) {
        public Row {
            expectation = List.copyOf(expectation);
            experience = List.copyOf(experience);
        }
    }

    public Spread {
        table = List.copyOf(table);
        steps = List.copyOf(steps);
    }

    static Spread of(PublishedUnit unit, Questionnaire.Scale scale, List<Part> items, Voice voice) {
        List<Counted> counted =
                items.stream().map(item -> Counted.of(item, unit, scale, voice)).toList();
        if (counted.stream().noneMatch(Counted::isShown)) {
            return new Spread(voice.text("report.spread.hidden"), "", null, List.of(), List.of());
        }
        return new Writer(counted, scale, voice).write();
    }

    /** An item with its counts, from the scale's lowest answer up, over those who answered both questions. */
    private record Counted(String name, List<Integer> expectation, List<Integer> experience, String hidden) {

        static Counted of(Part part, PublishedUnit unit, Questionnaire.Scale scale, Voice voice) {
            if (!part.isShown()) {
                return new Counted(part.name(), List.of(), List.of(), part.reason(voice));
            }
            List<List<Integer>> pairs = unit.item(part.key()).histogram();
            if (pairs == null) {
                return new Counted(part.name(), List.of(), List.of(), voice.text("report.spread.few"));
            }
            List<Integer> expectation = new ArrayList<>();
            List<Integer> experience = new ArrayList<>();
            for (int step = scale.min(); step <= scale.max(); step++) {
                int answer = step;
                expectation.add(
                        answered(scale).map(o -> pairs.get(answer).get(o)).sum());
                experience.add(
                        answered(scale).map(f -> pairs.get(f).get(answer)).sum());
            }
            return new Counted(part.name(), expectation, experience, "");
        }

        private static IntStream answered(Questionnaire.Scale scale) {
            return IntStream.rangeClosed(scale.min(), scale.max());
        }

        boolean isShown() {
            return hidden.isEmpty();
        }

        int n() {
            return sum(expectation);
        }

        /** How many experience it in the lower half of the scale. */
        int low() {
            return sum(experience.subList(0, experience.size() / 2));
        }

        int lowExpectation() {
            return sum(expectation.subList(0, expectation.size() / 2));
        }

        double lowShare() {
            return n() == 0 ? 0 : (double) low() / n();
        }

        private static int sum(List<Integer> counts) {
            return counts.stream().mapToInt(count -> count).sum();
        }

        List<Double> shares(List<Integer> counts) {
            double all = Math.max(1, n());
            return counts.stream().map(count -> count / all).toList();
        }
    }

    private record Writer(List<Counted> items, Questionnaire.Scale scale, Voice voice) {

        Spread write() {
            String finding = finding();
            Distribution distribution = new Distribution(
                    "spread",
                    finding,
                    describe(),
                    items.stream().map(this::panel).toList(),
                    new Distribution.Words(
                            voice.text("report.column.experience"), voice.text("report.column.expectation")),
                    steps());
            return new Spread(
                    finding,
                    voice.text("report.spread.sub", scale.min(), scale.max()),
                    distribution.draw(),
                    items.stream().map(this::row).toList(),
                    steps());
        }

        /** Says of the item that most experience little of how many they are: a count of those who answered, no more. */
        private String finding() {
            Counted most = items.getFirst();
            for (Counted item : items) {
                most = item.isShown() && item.lowShare() > most.lowShare() ? item : most;
            }
            return most.low() == 0
                    ? voice.text("report.spread.none", middle())
                    : voice.text(
                            "report.spread.finding",
                            voice.text("report.quote", most.name()),
                            most.low(),
                            most.n(),
                            middle());
        }

        private int middle() {
            return scale.min() + (scale.max() - scale.min() + 1) / 2 - 1;
        }

        private String describe() {
            return String.join(
                    " ",
                    items.stream()
                            .filter(Counted::isShown)
                            .map(item -> voice.text(
                                    "report.spread.describe",
                                    item.name(),
                                    item.low(),
                                    item.n(),
                                    middle(),
                                    item.lowExpectation()))
                            .toList());
        }

        private List<String> steps() {
            return IntStream.rangeClosed(scale.min(), scale.max())
                    .mapToObj(voice::whole)
                    .toList();
        }

        private Distribution.Panel panel(Counted item) {
            return new Distribution.Panel(
                    item.name(), item.shares(item.expectation()), item.shares(item.experience()), item.hidden());
        }

        private Row row(Counted item) {
            return new Row(item.name(), item.hidden(), written(item.expectation()), written(item.experience()));
        }

        private List<String> written(List<Integer> counts) {
            return counts.stream().map(voice::whole).toList();
        }
    }
}
