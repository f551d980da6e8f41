package opplevd.kit;

import java.util.Map;
import java.util.Set;
import opplevd.rules.Arrows;
import org.junit.jupiter.api.Test;

/** Which package may import which: the picture in the architecture, checked. */
class ArrowsTest {
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("language", Set.of()),
            Map.entry("clock", Set.of()),
            Map.entry("sql", Set.of()),
            Map.entry("digest", Set.of()),
            Map.entry("id", Set.of()),
            Map.entry("audit", Set.of("signin", "database", "digest")),
            Map.entry("page", Set.of("language", "digest")),
            Map.entry("refusal", Set.of("language", "page")),
            Map.entry("upload", Set.of("refusal")),
            Map.entry("signin", Set.of("language", "page", "refusal", "clock", "digest")),
            Map.entry("database", Set.of("page", "refusal", "sql")),
            Map.entry("operations", Set.of("language", "page", "refusal", "signin", "database")));

    private static final Arrows ARROWS = new Arrows("opplevd.kit", MAY_IMPORT);

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
    void theKitKnowsNoService() {
        ARROWS.checkThatNothingKnows("opplevd.survey..", "opplevd.report..", "opplevd.quality..");
    }
}
