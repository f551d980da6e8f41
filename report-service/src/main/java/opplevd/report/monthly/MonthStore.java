package opplevd.report.monthly;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.signin.SignedIn;
import opplevd.kit.sql.Query;
import opplevd.kit.sql.Transactions;

/** Monthly figures of municipalities and their units, as they are stored: each change is one transaction with its entry in the audit log. */
@Singleton
public class MonthStore {
    private final Transactions transactions;
    private final AuditLog audit;

    MonthStore(Transactions transactions, AuditLog audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    public <T> T read(Transactions.Work<T> reading) {
        return transactions.read(reading);
    }

    /** The months that a query finds, by place, in the query's order. */
    public <M extends OfMonth> Map<String, List<M>> byPlace(Query query, Query.Row<M> row) {
        Map<String, List<M>> byPlace = new LinkedHashMap<>();
        read(connection -> query.list(connection, row))
                .forEach(month -> byPlace.computeIfAbsent(month.placeId(), id -> new ArrayList<>())
                        .add(month));
        return byPlace;
    }

    /** Stores all of these, or nothing, and that somebody did. */
    public <T> void put(SignedIn who, String action, String municipalityId, List<T> things, Function<T, Query> query) {
        transactions.change(connection -> {
            for (T thing : things) {
                query.apply(thing).run(connection);
            }
            audit.record(who, action, municipalityId, municipalityId);
            return true;
        });
    }
}
