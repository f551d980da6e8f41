package opplevd.report.unitreport;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.quality.Change;
import opplevd.quality.Movement;
import opplevd.report.APublication;
import opplevd.report.Answers;
import opplevd.report.ReportInATest;
import opplevd.report.node.Scope;
import opplevd.report.reader.ReadableResults;
import opplevd.report.reader.Reader;
import opplevd.report.reader.Readers;
import opplevd.report.results.UnitInRound;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UnitReportsTest {
    private static ReportInATest report;

    @BeforeAll
    static void start() {
        report = new ReportInATest();
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    private static Reader secretariat() {
        return report.context()
                .getBean(Readers.class)
                .of(new SignedIn("s", "S", List.of(new Grant(Role.SECRETARIAT, null))));
    }

    private static UnitInRound unit(String round, String code) {
        return report.context().getBean(ReadableResults.class).unit(secretariat(), round, code);
    }

    private static UnitReports reports() {
        return report.context().getBean(UnitReports.class);
    }

    private static APublication round(String name, String day, String unit, Answers answers) {
        return aPublication()
                .inRound(name)
                .publishedAt(day + "T12:00:00Z")
                .area("kindergarten", aUnit(unit).answered(answers));
    }

    private static Answers experiencing(int level) {
        Answers answers = new Answers(2);
        for (int i = 0; i < 30; i++) {
            answers.row(4 + i % 3, level + i % 2, 5, level + i % 2);
        }
        return answers;
    }

    @Test
    void theRoundBeforeIsTheLatestEarlierOneThatAskedTheSame() {
        report.publishes(
                round("c1", "2024-05-01", "C", experiencing(3)),
                round("c2", "2025-05-01", "C", experiencing(3)),
                round("c3", "2026-01-01", "C", experiencing(3)).coreHash("other items"),
                round("c4", "2026-05-01", "C", experiencing(4)),
                round("c5", "2026-11-01", "C", experiencing(4)));
        assertEquals("c2", before("c4"));
        assertEquals("none", before("c1"));
        assertEquals("none", before("c3"));
    }

    private static String before(String round) {
        UnitInRound unit = unit(round, "C");
        List<UnitInRound> rounds =
                report.context().getBean(ReadableResults.class).rounds(secretariat(), unit.unitId());
        return reports().before(rounds, unit).map(UnitInRound::roundName).orElse("none");
    }

    @Test
    void aChangeSaysWhichSideMoved() {
        report.publishes(
                round("m1", "2025-05-01", "M", experiencing(3)), round("m2", "2026-05-01", "M", experiencing(4)));
        List<UnitReports.ScopeChange> changes = reports().changes(unit("m1", "M"), unit("m2", "M"));
        assertEquals(4, changes.size(), "the whole, one dimension, two items");
        Change whole = changes.getFirst().change();
        assertEquals(Scope.WHOLE, changes.getFirst().scope());
        assertEquals(Movement.ROSE, whole.quality());
        assertEquals(Movement.ROSE, whole.experience().movement());
        assertEquals(Movement.UNCHANGED, whole.expectation().movement());
        assertEquals(3.5, whole.experience().before(), 1e-12);
        assertEquals(4.5, whole.experience().after(), 1e-12);
        assertTrue(whole.ciLow() > 1);
    }

    @Test
    void whatIsHiddenInEitherRoundHasNoChange() {
        report.publishes(
                round("h1", "2025-05-01", "H", new Answers(2).alike(3, 5, 4)),
                round("h2", "2026-05-01", "H", experiencing(4)));
        assertEquals(List.of(), reports().changes(unit("h1", "H"), unit("h2", "H")));
    }
}
