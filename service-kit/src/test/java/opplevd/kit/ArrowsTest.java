package opplevd.kit;

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
    private static final String ROOT = "opplevd.kit";
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("language", Set.of()),
            Map.entry("clock", Set.of()),
            Map.entry("sql", Set.of()),
            Map.entry("page", Set.of("language")),
            Map.entry("refusal", Set.of("language", "page")),
            Map.entry("signin", Set.of("language", "page", "refusal", "clock")),
            Map.entry("database", Set.of("page", "refusal", "sql")),
            Map.entry("operations", Set.of("language", "page", "refusal", "signin", "database")));

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
    void theKitKnowsNoService() {
        noClasses()
                .that()
                .resideInAPackage("opplevd.kit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("opplevd.survey..", "opplevd.report..", "opplevd.quality..")
                .check(CLASSES);
    }
}
