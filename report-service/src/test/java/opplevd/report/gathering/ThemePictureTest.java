package opplevd.report.gathering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.report.chart.Wall;
import opplevd.report.wording.Voice;
import org.junit.jupiter.api.Test;

/** No row on the wall says in figures that two are alike and in words that they are not. */
class ThemePictureTest {
    private static final Voice NB = new Voice(new Messages(), Language.NB);

    private static Wall.Row row(String name, boolean teacher, double k, double margin, boolean sure) {
        return new Wall.Row(name, teacher, k - margin, k, k + margin, NB.two(k), "", sure, "");
    }

    private static List<String> written(Wall.Row... rows) {
        return ThemePicture.toldApart(List.of(rows), NB).stream()
                .map(Wall.Row::kText)
                .toList();
    }

    @Test
    void twoDecimalsAreEnoughWhereTheyTellTheRowsApart() {
        assertEquals(
                List.of("0,90", "0,95", "0,95"),
                written(
                        row("Dovre", false, 0.901, 0.02, true),
                        row("Lesja", true, 0.948, 0.02, false),
                        row("Lom", false, 0.95, 0.02, false)));
    }

    @Test
    void whoIsLowerIsNotWrittenWithTheSameK() {
        assertEquals(
                List.of("0,946", "0,954"),
                written(row("Dovre", false, 0.946, 0.002, true), row("Lesja", true, 0.954, 0.002, false)));
    }

    @Test
    void whoIsOverOneIsNotWrittenAsOne() {
        assertEquals(List.of("1,004"), written(row("Lesja", true, 1.004, 0.002, false)));
    }

    @Test
    void aHiddenRowKeepsItsReason() {
        Wall.Row hidden = new Wall.Row("Lom", false, Double.NaN, Double.NaN, Double.NaN, "", "", false, "For få");
        assertEquals(List.of("1,004", ""), written(row("Lesja", true, 1.004, 0.002, false), hidden));
    }
}
