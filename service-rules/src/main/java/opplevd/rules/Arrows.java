package opplevd.rules;

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

/** Which package may import which: the picture in the architecture, checked against the classes. */
public final class Arrows {
    private final String root;
    private final Map<String, Set<String>> mayImport;
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("opplevd");

    /**
     * A picture.
     *
     * @param root the package that the drawn ones lie in
     * @param mayImport for each drawn package those that it may import
     */
    public Arrows(String root, Map<String, Set<String>> mayImport) {
        this.root = root;
        this.mayImport = mayImport;
    }

    private Set<String> packages() {
        return classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(root + "."))
                .map(name -> name.substring(root.length() + 1).split("\\.", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public void checkThatEveryPackageIsDrawn() {
        Set<String> unknown = new TreeSet<>(packages());
        unknown.removeAll(mayImport.keySet());
        assertEquals(Set.of(), unknown);
    }

    public void checkThatNoOtherIsThere() {
        for (String from : packages()) {
            Set<String> forbidden = new TreeSet<>(packages());
            forbidden.remove(from);
            forbidden.removeAll(mayImport.getOrDefault(from, Set.of()));
            if (!forbidden.isEmpty()) {
                String[] names =
                        forbidden.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
                checkThat(root + "." + from + "..", names);
            }
        }
    }

    public void checkThatThereIsNoCycle() {
        slices().matching("opplevd.(*).(*)..").should().beFreeOfCycles().check(classes);
    }

    public void checkThatNothingKnows(String... packages) {
        checkThat(root + "..", packages);
    }

    private void checkThat(String from, String... knowsNothingOf) {
        noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(knowsNothingOf)
                .check(classes);
    }
}
