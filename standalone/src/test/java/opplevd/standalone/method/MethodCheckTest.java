package opplevd.standalone.method;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MethodCheckTest {
    private static final MethodCheck.Columns IMPORT = new MethodCheck.Columns("F_", "O_", List.of("direct"));

    /** R: x = c(1,2,3,4,5); y = c(2,1,4,3,5); m = lm(y~x); cor(x,y); 1 - sum((resid(m)/(1-hatvalues(m)))^2)/sum((y-mean(y))^2) */
    @Test
    void aLineIsWhatLeastSquaresSay() {
        Fit fit = Fit.of(new double[] {1, 2, 3, 4, 5}, new double[] {2, 1, 4, 3, 5});
        assertEquals(0.8, fit.r(), 1e-12);
        assertEquals(0.64, fit.explained(), 1e-12);
        // residuals 0.6, -1.2, 1, -0.8, 0.4; leverages 0.6, 0.3, 0.2, 0.3, 0.6
        double press = 2.25 + Math.pow(1.2 / 0.7, 2) + 1.5625 + Math.pow(0.8 / 0.7, 2) + 1;
        assertEquals(1 - press / 10, fit.predicted(), 1e-12);
    }

    @Test
    void equalValuesShareTheirRanks() {
        assertArrayEquals(new double[] {0, 1.5, 1.5, 3}, Order.ranks(new double[] {1, 2, 2, 9}));
        assertEquals(-1, Order.agreement(new double[] {1, 2, 3}, new double[] {9, 8, 7}), 1e-12);
    }

    /** Whoever is satisfied with the whole says so of each item, whatever they expect; one item is expected little of. */
    private static String answers() {
        Random random = new Random(3);
        List<String> lines = new ArrayList<>(List.of("unit,respondent,F_a,O_a,F_b,O_b,F_c,O_c,direct"));
        for (int i = 0; i < 120; i++) {
            double satisfied = random.nextGaussian();
            StringBuilder line = new StringBuilder("u,").append(i);
            for (int j = 0; j < 3; j++) {
                long f = Math.clamp(Math.round((j == 2 ? 2 : 5) + random.nextGaussian()), 1, 6);
                long o = Math.clamp(Math.round(3 + 0.3 * j + satisfied + random.nextGaussian() * 0.3), 1, 6);
                line.append(',').append(f).append(',').append(o);
            }
            lines.add(line.append(',')
                    .append(satisfied < -0.4 ? 1 : satisfied > 0.4 ? 3 : 2)
                    .toString());
        }
        lines.add("u,nothing,,,,,,,2");
        lines.add("u,half,5,,5,4,,,2");
        lines.add("u,noWhole,5,4,5,4,5,4,");
        return String.join("\n", lines);
    }

    @Test
    void experienceTellsTheWholeWhereExpectationsHaveNothingToDoWithIt() {
        MethodCheck check = MethodCheck.read(answers(), IMPORT);
        assertEquals(120, check.people(), "only who answered half the pairs and the whole");
        assertTrue(
                check.experience().predicted() > check.ratio().predicted(), check.experience() + " " + check.ratio());
        assertTrue(check.experience().predicted() < check.experience().explained());
        assertEquals(1, check.ratioOrderHolds(), 0.05);
    }

    @Test
    void theTableIsPrintedAndWhatCannotBeCheckedIsToldInASentence(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("answers.csv"), answers());
        List<String> lines = new ArrayList<>();
        MethodCheck.run(file, IMPORT, lines::add);
        assertEquals("120 respondents, 3 items", lines.getFirst());
        assertTrue(
                lines.stream().anyMatch(line -> line.matches("\\| K \\| 0\\.\\d\\d \\| \\d+ % \\| \\d+ % \\|")),
                lines::toString);
        MethodCheck.Columns other = new MethodCheck.Columns("e", "p", List.of("overall"));
        String said = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> MethodCheck.run(file, other, lines::add))
                        .getMessage());
        assertTrue(said.contains("answers.csv: line 1: the column overall is missing"), said);
    }
}
