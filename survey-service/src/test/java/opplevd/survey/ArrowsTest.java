package opplevd.survey;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which package may import which: the picture in the architecture, checked. */
class ArrowsTest {
    private static final String ROOT = "opplevd.survey";
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("organisation", Set.of()),
            Map.entry("job", Set.of()),
            Map.entry("questionnaire", Set.of("organisation")),
            Map.entry("round", Set.of("questionnaire", "organisation", "account")),
            Map.entry("box", Set.of("round", "questionnaire", "organisation")),
            Map.entry("upload", Set.of("box")),
            Map.entry(
                    "invitation", Set.of("job", "upload", "box", "account", "round", "questionnaire", "organisation")),
            Map.entry("message", Set.of("invitation", "box", "account", "round", "questionnaire", "organisation")),
            Map.entry("response", Set.of("invitation", "box", "round", "questionnaire", "organisation")),
            Map.entry("publication", Set.of("job", "box", "account", "round", "questionnaire", "organisation")),
            Map.entry("comment", Set.of("publication", "box", "account", "round", "questionnaire", "organisation")),
            Map.entry(
                    "intake",
                    Set.of("upload", "publication", "box", "account", "round", "questionnaire", "organisation")),
            Map.entry("editor", Set.of("questionnaire", "organisation", "account")),
            Map.entry("account", Set.of("organisation")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("opplevd");

    private static Set<String> packages() {
        return CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT + "."))
                .map(name -> name.substring(ROOT.length() + 1).split("\\.", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyPackageHasItsPlaceInThePicture() {
        Set<String> unknown = new TreeSet<>(packages());
        unknown.removeAll(MAY_IMPORT.keySet());
        assertEquals(Set.of(), unknown);
    }

    @Test
    void arrowsPointOnlyWhereThePictureSays() {
        for (String from : packages()) {
            Set<String> forbidden = new TreeSet<>(packages());
            forbidden.remove(from);
            forbidden.removeAll(MAY_IMPORT.getOrDefault(from, Set.of()));
            if (!forbidden.isEmpty()) {
                String[] names =
                        forbidden.stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new);
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + "." + from + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(names)
                        .check(CLASSES);
            }
        }
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("opplevd.(*).(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theSurveyServiceDoesNotKnowTheReportService() {
        noClasses()
                .that()
                .resideInAPackage("opplevd.survey..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("opplevd.report..")
                .check(CLASSES);
    }
}
