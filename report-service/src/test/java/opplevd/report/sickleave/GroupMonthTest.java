package opplevd.report.sickleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.report.wording.Voice;
import org.junit.jupiter.api.Test;

/** The programme against the others: only months with enough municipalities on both sides, and no more than can be said. */
class GroupMonthTest {
    private static final YearMonth FIRST = YearMonth.of(2024, 1);

    private final Voice voice = new Voice(new Messages(), Language.NB);

    /** So many municipalities with so many months about a per cent, each going its own way up and down. */
    private static Map<String, List<SickMonth>> series(String prefix, int municipalities, int months, int percent) {
        Map<String, List<SickMonth>> series = new HashMap<>();
        for (int i = 0; i < municipalities; i++) {
            List<SickMonth> own = new ArrayList<>();
            for (int m = 0; m < months; m++) {
                double wave = percent + (m % (percent - 5)) * 0.1 + i * 0.2;
                own.add(new SickMonth(prefix + i, FIRST.plusMonths(m), Double.NaN, Double.NaN, wave, null));
            }
            series.put(prefix + i, own);
        }
        return series;
    }

    private static Set<String> programme(int municipalities) {
        return IntStream.range(0, municipalities).mapToObj(i -> "p" + i).collect(Collectors.toSet());
    }

    private static List<GroupMonth> months(int members, int others, int months) {
        Map<String, List<SickMonth>> all = new HashMap<>(series("p", members, months, 8));
        all.putAll(series("o", others, months, 9));
        return GroupMonth.of(all, programme(members));
    }

    @Test
    void belowFiveOnOneSideNothingIsShown() {
        assertEquals(List.of(), months(4, 9, 24));
        assertEquals(List.of(), months(9, 4, 24));
        assertTrue(ProgrammeView.of(List.of(), voice).finding().contains("minst 5 kommuner"));
    }

    @Test
    void eachMunicipalityCountsOnceAndAMonthStandsAlone() {
        Map<String, List<SickMonth>> all = new HashMap<>(series("p", 5, 1, 8));
        all.putAll(series("o", 5, 2, 9));
        List<GroupMonth> months = GroupMonth.of(all, programme(5));
        assertEquals(1, months.size(), "the second month is the others' alone");
        assertEquals(0.084, months.getFirst().inProgramme(), 1e-12);
        assertEquals(0.094, months.getFirst().others(), 1e-12);
        assertEquals(-1, months.getFirst().difference(), 1e-9);
    }

    @Test
    void whetherTheDifferenceMovedIsSaidFromTwelveMonthsOn() {
        ProgrammeView eleven = ProgrammeView.of(months(5, 5, 11), voice);
        assertTrue(eleven.finding().contains("11 måneder kan sammenlignes. Fra 12"), eleven.finding());
        assertEquals("", eleven.level());
        ProgrammeView twelve = ProgrammeView.of(months(5, 6, 12), voice);
        assertEquals("Forskjellen varierer som før.", twelve.finding());
        assertTrue(twelve.level().contains("8,5"), twelve.level());
        assertEquals(12, twelve.rows().size());
        assertEquals(6, twelve.rows().getFirst().strangers());
    }

    @Test
    void aDifferenceThatJumpsHasMoved() {
        Map<String, List<SickMonth>> all = new HashMap<>(series("o", 5, 24, 9));
        series("p", 5, 24, 8)
                .forEach((id, months) -> all.put(
                        id,
                        months.stream()
                                .map(month -> new SickMonth(
                                        id,
                                        month.month(),
                                        Double.NaN,
                                        Double.NaN,
                                        month.month().isBefore(FIRST.plusMonths(12))
                                                ? 100 * month.share()
                                                        + (month.month().getMonthValue() % 2) * 0.05
                                                : 100 * month.share() - 3,
                                        null))
                                .toList()));
        assertEquals(
                "Forskjellen har flyttet seg i løpet av perioden.",
                ProgrammeView.of(GroupMonth.of(all, programme(5)), voice).finding());
    }
}
