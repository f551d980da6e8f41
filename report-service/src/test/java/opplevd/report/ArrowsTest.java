package opplevd.report;

import java.util.Map;
import java.util.Set;
import opplevd.rules.Arrows;
import org.junit.jupiter.api.Test;

/** Which package may import which: the picture in the architecture, checked. */
class ArrowsTest {
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("results", Set.of()),
            Map.entry("chart", Set.of()),
            Map.entry("wording", Set.of()),
            Map.entry("signin", Set.of()),
            Map.entry("node", Set.of("results")),
            Map.entry("network", Set.of("results")),
            Map.entry("reader", Set.of("results", "network")),
            Map.entry("export", Set.of("results", "node", "wording")),
            Map.entry("breakdown", Set.of("results", "node", "wording", "export")),
            Map.entry("single", Set.of("results", "node", "chart", "wording", "export")),
            Map.entry("measure", Set.of("results", "node", "reader", "network", "chart", "wording")),
            Map.entry("monthly", Set.of("results", "node", "reader", "network", "wording")),
            Map.entry("deviation", Set.of("results", "node", "reader", "network", "chart", "wording", "monthly")),
            Map.entry(
                    "sickleave",
                    Set.of("results", "node", "reader", "network", "chart", "wording", "measure", "monthly")),
            Map.entry(
                    "steering",
                    Set.of("results", "node", "reader", "network", "wording", "export", "measure", "sickleave")),
            Map.entry(
                    "unitreport",
                    Set.of(
                            "results",
                            "node",
                            "reader",
                            "network",
                            "chart",
                            "wording",
                            "export",
                            "single",
                            "breakdown",
                            "measure",
                            "deviation")),
            Map.entry(
                    "areareport",
                    Set.of(
                            "results",
                            "node",
                            "reader",
                            "network",
                            "chart",
                            "wording",
                            "export",
                            "single",
                            "breakdown",
                            "measure",
                            "scatter")),
            Map.entry("scatter", Set.of("chart", "wording")),
            Map.entry("benchmark", Set.of("results", "node", "reader", "network", "chart", "wording", "scatter")),
            Map.entry(
                    "publicpage",
                    Set.of(
                            "results",
                            "node",
                            "reader",
                            "chart",
                            "wording",
                            "export",
                            "single",
                            "breakdown",
                            "areareport",
                            "measure")),
            Map.entry("form", Set.of()),
            Map.entry("programme", Set.of("results", "node", "reader", "network", "benchmark", "wording", "form")),
            Map.entry(
                    "gathering",
                    Set.of(
                            "measure",
                            "results",
                            "node",
                            "reader",
                            "network",
                            "benchmark",
                            "chart",
                            "wording",
                            "export",
                            "form")),
            Map.entry(
                    "front",
                    Set.of("results", "node", "reader", "network", "chart", "wording", "gathering", "measure")));

    private static final Arrows ARROWS = new Arrows("opplevd.report", MAY_IMPORT);

    @Test
    void everyPackageHasItsPlaceInThePicture() {
        ARROWS.checkThatEveryPackageIsDrawn();
    }

    @Test
    void arrowsPointOnlyWhereThePictureSays() {
        ARROWS.checkThatNoOtherIsThere();
    }

    @Test
    void packagesAreFreeOfCycles() {
        ARROWS.checkThatThereIsNoCycle();
    }

    @Test
    void theReportServiceHasNoWayToAnAnswer() {
        ARROWS.checkThatNothingKnows("opplevd.survey..");
    }
}
