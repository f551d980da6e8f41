package opplevd.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartLayoutTest {
    private static final double SLACK = 0.11;

    static Stream<Drawing> drawings() {
        Stream<Chart> charts = Stream.of(
                ChartFixtures.ordinaryDumbbell().draw(),
                ChartFixtures.crowdedDumbbell().draw(),
                ChartFixtures.change().draw(),
                ChartFixtures.forest().draw(),
                ChartFixtures.largeForest().draw(),
                ChartFixtures.funnel().draw(),
                ChartFixtures.distribution().draw(),
                ChartFixtures.longDistribution().draw(),
                ChartFixtures.matrix().draw(),
                ChartFixtures.crowdedMatrix().draw(),
                ChartFixtures.multiples(1).draw(),
                ChartFixtures.multiples(6).draw(),
                ChartFixtures.overOne().draw(),
                ChartFixtures.series(3).draw(),
                ChartFixtures.series(12).draw(),
                ChartFixtures.trend(5).draw(),
                ChartFixtures.trend(36).draw(),
                ChartFixtures.target(3).draw(),
                ChartFixtures.target(36).draw());
        Strips.Drawn strips = ChartFixtures.strips().draw();
        Glance.Drawn glance = ChartFixtures.glance().draw();
        return Stream.concat(
                charts.flatMap(chart -> Stream.of(chart.wide(), chart.phone())),
                Stream.of(List.of(strips.head(), glance.head()), strips.strips(), glance.strips())
                        .flatMap(List::stream));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void everyWordIsInsideThePicture(Drawing drawing) {
        for (Label label : drawing.labels()) {
            assertTrue(label.left() >= -SLACK, label.toString());
            assertTrue(label.right() <= drawing.width() + SLACK, label.toString());
            assertTrue(label.top() >= 0 && label.bottom() <= drawing.height(), label.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void noTwoWordsOverlap(Drawing drawing) {
        List<Label> labels = drawing.labels();
        for (int i = 0; i < labels.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertTrue(!labels.get(i).overlaps(labels.get(j)), labels.get(i) + " over " + labels.get(j));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void noMarkIsDrawnOverAWord(Drawing drawing) {
        for (Mark mark : drawing.marks()) {
            for (Label label : drawing.labels()) {
                boolean over = mark.x() + mark.size() > label.left() + SLACK
                        && mark.x() - mark.size() < label.right() - SLACK
                        && mark.y() + mark.size() > label.top() + SLACK
                        && mark.y() - mark.size() < label.bottom() - SLACK;
                assertTrue(!over, mark + " over " + label);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void noUprightLineRunsThroughAWord(Drawing drawing) {
        for (Stroke stroke : drawing.strokes()) {
            for (Label label : drawing.labels()) {
                boolean through = stroke.x1() == stroke.x2()
                        && stroke.x1() > label.left()
                        && stroke.x1() < label.right()
                        && stroke.y1() < label.bottom()
                        && stroke.y2() > label.top();
                assertTrue(!through, stroke + " through " + label);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void everyMarkAndLineIsInsideThePicture(Drawing drawing) {
        for (Mark mark : drawing.marks()) {
            assertTrue(mark.x() - mark.size() >= 0 && mark.x() + mark.size() <= drawing.width(), mark.toString());
            assertTrue(mark.y() - mark.size() >= 0 && mark.y() + mark.size() <= drawing.height(), mark.toString());
        }
        for (Stroke stroke : drawing.strokes()) {
            assertTrue(Math.min(stroke.x1(), stroke.x2()) >= 0, stroke.toString());
            assertTrue(Math.max(stroke.x1(), stroke.x2()) <= drawing.width(), stroke.toString());
            assertTrue(Math.max(stroke.y1(), stroke.y2()) <= drawing.height(), stroke.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void nothingIsSmallerThanAReaderCanRead(Drawing drawing) {
        assertTrue(drawing.labels().stream().allMatch(label -> label.size() >= 13.5));
    }

    @ParameterizedTest
    @MethodSource("dumbbellRows")
    void aDotStandsFurtherRightTheHigherItsMean(List<Dumbbell.Row> rows) {
        Drawing drawing =
                ChartFixtures.dumbbell(List.of(), rows, "bidrag").draw().wide();
        List<Mark> experience = drawing.marks().stream()
                .filter(mark -> mark.shape() == Shape.DOT)
                .toList();
        assertEquals(rows.size(), experience.size());
        for (int i = 1; i < rows.size(); i++) {
            double more = rows.get(i).experience() - rows.get(i - 1).experience();
            double further = experience.get(i).x() - experience.get(i - 1).x();
            assertEquals(Math.signum(more), Math.signum(further));
        }
    }

    @Test
    void aBarIsTallerTheMoreGaveTheAnswer() {
        List<Stroke> bars = ChartFixtures.distribution().draw().wide().strokes().stream()
                .filter(stroke -> stroke.x1() == stroke.x2() && stroke.ink() == Ink.ACCENT && stroke.y1() > 30)
                .toList();
        double tenth = bars.get(0).y2() - bars.get(0).y1();
        double most =
                bars.stream().mapToDouble(bar -> bar.y2() - bar.y1()).max().orElseThrow();
        assertEquals(10, most / tenth, 0.2);
    }

    @Test
    void aPointOfTheMatrixStandsHigherTheHigherItsK() {
        List<Mark> marks = ChartFixtures.matrix().draw().wide().marks();
        assertTrue(marks.getFirst().y() > marks.get(2).y()
                && marks.get(2).y() > marks.getLast().y());
        assertTrue(marks.getFirst().x() > marks.get(2).x()
                && marks.get(2).x() > marks.getLast().x());
    }

    @Test
    void everyPointOfACrowdHasItsName() {
        Chart crowd = ChartFixtures.crowdedMatrix().draw();
        for (Drawing drawing : List.of(crowd.wide(), crowd.phone())) {
            long names = drawing.labels().stream()
                    .filter(label ->
                            label.text().startsWith("Jeg får") || label.text().startsWith("Respekt"))
                    .count();
            assertEquals(ChartFixtures.crowdedMatrix().points().size(), names);
        }
    }

    /** Of a crowd some stand right over or under their points; a line that gave way to words altogether would leave them loose. */
    @Test
    void aNameThatStandsAwayHasALineBack() {
        Drawing drawing = ChartFixtures.crowdedMatrix().draw().phone();
        List<Stroke> lines = drawing.strokes().stream()
                .filter(stroke -> stroke.ink() == Ink.INK_2 && stroke.width() == 1)
                .toList();
        assertTrue(lines.stream().anyMatch(line -> line.x1() == line.x2()), "an upright line back to a point");
        for (Stroke line : lines) {
            assertTrue(line.y1() <= line.y2(), line + " is drawn from above downwards");
        }
    }

    @Test
    void noNameStandsOnTheLine() {
        Drawing drawing = ChartFixtures.crowdedMatrix().draw().wide();
        double line = drawing.strokes().stream()
                .filter(Stroke::dashed)
                .findFirst()
                .orElseThrow()
                .y1();
        assertTrue(drawing.labels().stream()
                .filter(label -> label.left() > 60)
                .noneMatch(label -> label.top() < line && label.bottom() > line));
    }

    /** Of five: rank 2–5 is a bar over four places with one dot before it. */
    @Test
    void aRankIsABarOverThePlacesThatArePossible() {
        Chart forest = ChartFixtures.forest().draw();
        for (Drawing drawing : List.of(forest.wide(), forest.phone())) {
            List<Stroke> bars = drawing.strokes().stream()
                    .filter(stroke -> stroke.width() == 5)
                    .toList();
            assertEquals(5, bars.size(), "one for each that is shown");
            double place = (bars.getFirst().x2() - bars.getFirst().x1() - 6) / 3;
            assertEquals(bars.get(1).x1(), bars.getFirst().x1() - place, 0.1, "1–2 begins a place before 2–5");
            assertEquals(6, bars.get(4).x2() - bars.get(4).x1(), 0.1, "5–5 is one place");
            long dots = drawing.marks().stream()
                    .filter(mark -> mark.shape() == Shape.DOT && mark.size() == 1.8)
                    .count();
            assertEquals(1 + 3 + 0 + 1 + 4, dots);
        }
    }

    @Test
    void theDotsOfManyPlacesAreALine() {
        Chart forest = ChartFixtures.largeForest().draw();
        for (Drawing drawing : List.of(forest.wide(), forest.phone())) {
            assertTrue(drawing.marks().stream().noneMatch(mark -> mark.size() == 1.8));
            double text = drawing.labels().stream()
                    .filter(label -> label.text().endsWith("–357"))
                    .mapToDouble(Label::left)
                    .min()
                    .orElseThrow();
            assertTrue(drawing.strokes().stream().noneMatch(bar -> bar.width() == 5 && bar.x2() > text - 4));
        }
    }

    @Test
    void onlyWhoStandsOutIsNamedInAFunnel() {
        List<String> words = ChartFixtures.funnel().draw().phone().labels().stream()
                .map(Label::text)
                .toList();
        assertTrue(words.containsAll(List.of("Fallet", "Fossen", "Toppen")), words.toString());
        assertTrue(!words.contains("Lia"), words.toString());
    }

    @Test
    void aRoundStandsHigherTheHigherItsKAndFurtherRightTheLater() {
        List<Mark> marks = ChartFixtures.series(3).draw().phone().marks();
        assertTrue(marks.get(0).y() > marks.get(1).y()
                && marks.get(1).y() > marks.get(2).y());
        assertTrue(marks.get(0).x() < marks.get(1).x()
                && marks.get(1).x() < marks.get(2).x());
    }

    @Test
    void theTargetIsALineWithItsNameBesideIt() {
        Chart chart = ChartFixtures.target(3).draw();
        for (Drawing drawing : List.of(chart.wide(), chart.phone())) {
            Label name = drawing.labels().stream()
                    .filter(label -> label.text().equals("mål 0,98"))
                    .findFirst()
                    .orElseThrow();
            Stroke line = drawing.strokes().stream()
                    .filter(stroke -> !stroke.dashed() && stroke.ink() == Ink.INK && stroke.y1() == stroke.y2())
                    .findFirst()
                    .orElseThrow();
            assertTrue(line.x2() < name.left() && line.y1() > name.top() && line.y1() < name.bottom());
            Mark highest = drawing.marks().get(2);
            Mark below = drawing.marks().get(1);
            assertTrue(highest.y() < line.y1() && below.y() > line.y1(), "0.99 over it, 0.95 under it");
        }
    }

    @Test
    void servicesShareOneAxisAndARoundStandsHigherTheHigherItsK() {
        List<Mark> marks = ChartFixtures.multiples(5).draw().wide().marks();
        assertTrue(marks.get(0).y() > marks.get(1).y());
        assertEquals(marks.get(0).y(), marks.get(4).y(), "K 0.90 in two pictures");
    }

    static Stream<List<Dumbbell.Row>> dumbbellRows() {
        return Stream.of(ChartFixtures.ordinaryDumbbell().items());
    }
}
