package opplevd.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import opplevd.rules.WhoseData;
import org.junit.jupiter.api.Test;

/** Every statement on a municipality's data says whose, or says in {@code @AcrossMunicipalities} why it need not. */
class WhoseDataTest {
    private static final Pattern TENANT = Pattern.compile(
            "\\b(?:FROM|JOIN|UPDATE|INTO)\\s+(unit|unit_serves|round_part|round_unit|publication|publication_piece|sealed_response|invitation|open_link|closing|comment|opt_out|questionnaire_draft|questionnaire_published|language_approval|intake_mapping)\\b");
    /** A part and a publication belong to one municipality each, so their id says whose. */
    private static final Pattern WHOSE =
            Pattern.compile("municipalit|part_id|round_part WHERE id =|closing WHERE|publication_id");

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
        String bare = "void a() { run(\"SELECT name FROM unit WHERE code = :code\"); }\n}\n";
        assertEquals(1, DATA.unasked(before + bare).size());
        String excuse = "@AcrossMunicipalities(\"a reason of some length\")\n    ";
        assertEquals(0, DATA.unasked(before + excuse + bare).size());
    }
}
