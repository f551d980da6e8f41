package opplevd.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import opplevd.kit.sql.Query;
import opplevd.kit.sql.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Several statements are done all or not at all. */
class TransactionsTest {
    private static ReportInATest report;
    private static Transactions transactions;

    @BeforeAll
    static void start() {
        report = new ReportInATest();
        transactions = report.context().getBean(Transactions.class);
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    private static Query insert(String key) {
        return Query.of("INSERT INTO network (network_key, name) VALUES (:key, 'Noe')")
                .with("key", key);
    }

    private static int networks() {
        return transactions.read(connection -> Query.of("SELECT COUNT(*) AS n FROM network")
                .first(connection, row -> row.getInt("n"))
                .orElseThrow());
    }

    @Test
    void whatTheDatabaseRefusesTakesWhatWentBeforeWithIt() {
        int before = networks();
        transactions.change(connection -> insert("one").run(connection));
        assertEquals(before + 1, networks());
        assertThrows(
                Transactions.NotDone.class,
                () -> transactions.change(connection ->
                        insert("two").run(connection) + insert("one").run(connection)));
        assertEquals(before + 1, networks(), "the second of that name was refused, and the first with it");
    }
}
