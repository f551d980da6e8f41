package opplevd.survey;

import java.util.Map;
import java.util.Set;
import opplevd.rules.Arrows;
import org.junit.jupiter.api.Test;

/** Which package may import which: the picture in the architecture, checked. */
class ArrowsTest {
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("organisation", Set.of()),
            Map.entry("job", Set.of()),
            Map.entry("questionnaire", Set.of("organisation")),
            Map.entry("round", Set.of("questionnaire", "organisation", "account")),
            Map.entry("box", Set.of("round", "questionnaire", "organisation")),
            Map.entry("upload", Set.of("box")),
            Map.entry(
                    "invitation", Set.of("job", "upload", "box", "account", "round", "questionnaire", "organisation")),
            Map.entry(
                    "message", Set.of("job", "invitation", "box", "account", "round", "questionnaire", "organisation")),
            Map.entry("opening", Set.of("message", "invitation", "box", "round", "questionnaire")),
            Map.entry("handout", Set.of("invitation", "box", "account", "round", "questionnaire", "organisation")),
            Map.entry("response", Set.of("invitation", "box", "round", "questionnaire", "organisation")),
            Map.entry("publication", Set.of("job", "box", "account", "round", "questionnaire", "organisation")),
            Map.entry(
                    "comment",
                    Set.of("upload", "publication", "box", "account", "round", "questionnaire", "organisation")),
            Map.entry(
                    "intake",
                    Set.of("upload", "publication", "box", "account", "round", "questionnaire", "organisation")),
            Map.entry(
                    "progress",
                    Set.of("job", "invitation", "comment", "publication", "box", "account", "round", "organisation")),
            Map.entry("notice", Set.of("job", "publication", "message", "invitation", "box", "questionnaire")),
            Map.entry("deletion", Set.of("invitation", "upload", "box", "account", "round")),
            Map.entry("directory", Set.of("account", "organisation")),
            Map.entry("editor", Set.of("questionnaire", "organisation", "account")),
            Map.entry("account", Set.of("organisation")));

    private static final Arrows ARROWS = new Arrows("opplevd.survey", MAY_IMPORT);

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
    void theSurveyServiceDoesNotKnowTheReportService() {
        ARROWS.checkThatNothingKnows("opplevd.report..");
    }
}
