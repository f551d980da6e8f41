package opplevd.quality;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** The kernel reads no file, clock or database: it depends on the language and Commons Math alone. */
@AnalyzeClasses(packages = "opplevd.quality", importOptions = ImportOption.DoNotIncludeTests.class)
class KernelPurityTest {

    @ArchTest
    static final ArchRule THE_KERNEL_IMPORTS_ONLY_THE_LANGUAGE_AND_COMMONS_MATH = ArchRuleDefinition.classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "opplevd.quality",
                    "java.lang",
                    "java.lang.invoke",
                    "java.lang.runtime",
                    "java.util",
                    "java.util.function",
                    "java.util.stream",
                    "java.math",
                    "org.apache.commons.math3..");

    @ArchTest
    static final ArchRule THE_KERNEL_LOOKS_AT_NO_CLOCK_AND_DRAWS_NO_LOTS = ArchRuleDefinition.noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random");
}
