package opplevd.report.measure;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opplevd.kit.sql.Transactions;
import opplevd.report.wording.Voice;

/** What a service area is called; asked of the database once for each that is new. */
@Singleton
class AreaTitles {
    private final Transactions transactions;
    private final MeasureRows rows;
    private final ConcurrentHashMap<String, Map<String, String>> known = new ConcurrentHashMap<>();

    AreaTitles(Transactions transactions, MeasureRows rows) {
        this.transactions = transactions;
        this.rows = rows;
    }

    String of(String areaKey, Voice voice) {
        if (!known.containsKey(areaKey)) {
            known.putAll(transactions.read(rows::areaTitles));
        }
        return voice.of(known.get(areaKey), areaKey);
    }
}
