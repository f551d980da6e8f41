package opplevd.report.benchmark;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.quality.NodeStatus;
import opplevd.report.Answers;
import opplevd.report.ReportInATest;
import opplevd.report.node.Scope;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.AreaSums;
import opplevd.report.results.Results;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The table of sums says of an area what its document says, to the last bit, and is made again where it is missing. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AreaSumsTest {
    private static ReportInATest report;

    @BeforeAll
    static void unitsOfEveryKind() {
        report = new ReportInATest();
        Answers many =
                new Answers(2).alike(10, 5, 4).alike(5, 4, 5).alike(3, 6, 3).row(4, 0, 3, 2);
        Answers few = new Answers(2).alike(3, 5, 4);
        Answers without = new Answers(2);
        report.publishes(
                aPublication()
                        .inRound("sums")
                        .of("71", "Ålesund")
                        .area(
                                "kindergarten",
                                aUnit("æ-1").named("Ærfuglen").answered(many),
                                aUnit("a-2").answered(few),
                                aUnit("a-3").answered(few),
                                aUnit("a-4").answered(without)),
                aPublication()
                        .inRound("sums")
                        .of("72", "Berg")
                        .area("kindergarten", aUnit("b-1").answered(few)));
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    private static List<AreaInRound> areas() {
        return report.context()
                .getBean(Results.class)
                .areas(MunicipalityScope.every(
                        report.context().getBean(Municipalities.class), "a test reads what it published"));
    }

    private static BenchmarkMember fromSums(AreaInRound area) {
        return BenchmarkMember.of(
                area, Scope.WHOLE, report.context().getBean(AreaSums.class).read(area));
    }

    private static BenchmarkMember fromDocument(AreaInRound area) {
        return BenchmarkMember.of(
                area, Scope.WHOLE, report.context().getBean(Results.class).read(area));
    }

    private static int count() {
        return transactions().executeRead(status -> {
            try (var statement = status.getConnection().createStatement();
                    var rows = statement.executeQuery("SELECT COUNT(*) FROM area_sums")) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    private static int deleteAll() {
        return transactions().executeWrite(status -> {
            try (var statement = status.getConnection().createStatement()) {
                return statement.executeUpdate("DELETE FROM area_sums");
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static TransactionOperations<Connection> transactions() {
        return report.context().getBean(TransactionOperations.class);
    }

    @Test
    @Order(1)
    void figuresOfTheSumsAreThoseOfTheDocument() {
        assertEquals(2, areas().size());
        for (AreaInRound area : areas()) {
            assertEquals(fromDocument(area), fromSums(area));
        }
        assertTrue(areas().stream().anyMatch(area -> fromSums(area).quality().visibility() == NodeStatus.SHOWN));
        assertEquals(2, count(), "written with the publication");
    }

    @Test
    @Order(2)
    void sumsThatAreMissingAreReadFromTheDocumentAndWrittenAtTheNextStart() throws InterruptedException {
        BenchmarkMember before = fromSums(areas().getFirst());
        assertEquals(2, deleteAll());
        assertEquals(before, fromSums(areas().getFirst()));
        report.restart();
        for (int i = 0; i < 200 && count() < 2; i++) {
            Thread.sleep(Duration.ofMillis(50));
        }
        assertEquals(2, count());
        assertEquals(before, fromSums(areas().getFirst()));
    }
}
