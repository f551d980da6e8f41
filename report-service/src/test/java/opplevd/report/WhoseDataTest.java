package opplevd.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import opplevd.rules.WhoseData;
import org.junit.jupiter.api.Test;

/** Every statement on a municipality's data says whose, or says in {@code @AcrossMunicipalities} why it need not. */
class WhoseDataTest {
    private static final Pattern TENANT = Pattern.compile(
            "\\b(?:FROM|JOIN|UPDATE|INTO)\\s+(publication|publication_version|published_area|published_unit|unit|unit_serves|area_sums|network_member|sharing_choice|open_area|open_area_change|measure|unit_phase|sick_leave|steering_decision|deviation_count|deviation_system)\\b");
    /** A part and a publication belong to one municipality each, so their id says whose. */
    private static final Pattern WHOSE =
            Pattern.compile("municipalit|publication_id|publication WHERE id|publication SET");

    private static final WhoseData DATA = new WhoseData(TENANT, WHOSE);

    @Test
    void everyStatementOnAMunicipalitysDataSaysWhose() throws IOException {
        assertEquals(List.of(), DATA.unasked());
    }

    @Test
    void everyExceptionGivesAReason() throws IOException {
        assertEquals(List.of(), DATA.poorReasons());
    }

    @Test
    void aStatementThatDoesNotAskIsFound() {
        String before = "package p;\n\nfinal class Rows {\n    ";
        String bare = "void a() { run(\"SELECT name FROM publication WHERE code = :code\"); }\n}\n";
        assertEquals(1, DATA.unasked(before + bare).size());
        String excuse = "@AcrossMunicipalities(\"a reason of some length\")\n    ";
        assertEquals(0, DATA.unasked(before + excuse + bare).size());
    }
}
