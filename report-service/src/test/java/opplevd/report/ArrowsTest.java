package opplevd.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package may use which (docs/decisions/0004). */
@AnalyzeClasses(packages = "opplevd", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
    private static final String UNIT = "opplevd.report.unitreport..";
    private static final String AREA = "opplevd.report.areareport..";
    private static final String BENCHMARK = "opplevd.report.benchmark..";
    private static final String NODE = "opplevd.report.node..";
    private static final String READER = "opplevd.report.reader..";
    private static final String NETWORK = "opplevd.report.network..";
    private static final String RESULTS = "opplevd.report.results..";
    private static final String CHART = "opplevd.report.chart..";

    @ArchTest
    static final ArchRule UNIT_REPORTS_STAND_ALONE = noClasses()
            .that()
            .resideInAPackage(UNIT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(AREA, BENCHMARK);

    @ArchTest
    static final ArchRule AREA_REPORTS_STAND_ALONE = noClasses()
            .that()
            .resideInAPackage(AREA)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(UNIT, BENCHMARK);

    @ArchTest
    static final ArchRule COMPARISONS_STAND_ALONE = noClasses()
            .that()
            .resideInAPackage(BENCHMARK)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(UNIT, AREA);

    @ArchTest
    static final ArchRule WHAT_IS_PUBLISHED_KNOWS_NO_REPORT = noClasses()
            .that()
            .resideInAPackage(RESULTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(UNIT, AREA, BENCHMARK, NODE, READER, NETWORK, CHART);

    @ArchTest
    static final ArchRule A_NODE_KNOWS_NO_READER = noClasses()
            .that()
            .resideInAPackage(NODE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(UNIT, AREA, BENCHMARK, READER, NETWORK, CHART);

    @ArchTest
    static final ArchRule A_NETWORK_KNOWS_ONLY_WHAT_IS_PUBLISHED = noClasses()
            .that()
            .resideInAPackage(NETWORK)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(UNIT, AREA, BENCHMARK, NODE, READER, CHART);

    @ArchTest
    static final ArchRule A_READER_KNOWS_NO_REPORT = noClasses()
            .that()
            .resideInAPackage(READER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(UNIT, AREA, BENCHMARK, NODE, CHART);

    @ArchTest
    static final ArchRule THE_SERVICES_DO_NOT_MEET = noClasses()
            .that()
            .resideInAPackage("opplevd.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("opplevd.survey..", "opplevd.standalone..");

    @ArchTest
    static final ArchRule THE_KIT_KNOWS_NO_SERVICE = noClasses()
            .that()
            .resideInAPackage("opplevd.kit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("opplevd.report..", "opplevd.survey..");

    @ArchTest
    static final ArchRule NO_KNOTS =
            slices().matching("opplevd.(*).(*)..").should().beFreeOfCycles();
}
