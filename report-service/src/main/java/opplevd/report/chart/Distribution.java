package opplevd.report.chart;

import java.util.List;

/**
 * How are the answers spread over the scale? One small panel an item with a pair of bars for each answer: expectation
 * thin at the left, experience broad at the right. All panels share one height, so that bars may be compared.
 *
 * @param steps the answers of the scale, from the lowest, as they are written under the bars
 */
public record Distribution(
        String id, String title, String description, List<Panel> panels, Words words, List<String> steps) {

    /** What the two bars are called. */
    public record Words(String experience, String expectation) {}

    /** One item: shares of its complete pairs per answer, 0 to 1; empty lists where hidden, with the reason. */
    public record Panel(String name, List<Double> expectation, List<Double> experience, String hidden) {
        public Panel {
            expectation = List.copyOf(expectation);
            experience = List.copyOf(experience);
            if (name.isBlank()
                    || expectation.size() != experience.size()
                    || hidden.isBlank() == expectation.isEmpty()) {
                throw new IllegalArgumentException("a panel needs a name and either its shares or a reason: " + name);
            }
        }

        boolean isShown() {
            return hidden.isBlank();
        }
    }

    public Distribution {
        panels = List.copyOf(panels);
        steps = List.copyOf(steps);
        int answers = steps.size();
        if (panels.isEmpty()
                || answers < 2
                || panels.stream()
                        .anyMatch(
                                panel -> panel.isShown() && panel.expectation().size() != answers)) {
            throw new IllegalArgumentException("a distribution needs panels with a share for each answer");
        }
    }

    public Chart draw() {
        return new Chart(
                id,
                title,
                description,
                new DistributionPanels(this, Chart.WIDE, isLong() ? 3 : 4).draw(),
                new DistributionPanels(this, Chart.PHONE, isLong() ? 1 : 2).draw());
    }

    /** A long scale needs broader panels, or the numbers under its bars would run into each other. */
    private boolean isLong() {
        return steps.size() > 7;
    }

    /** The largest share of any panel: the height that all bars are measured by. */
    double most() {
        return panels.stream()
                .flatMap(panel ->
                        java.util.stream.Stream.concat(panel.expectation().stream(), panel.experience().stream()))
                .mapToDouble(share -> share)
                .max()
                .orElse(1);
    }
}
