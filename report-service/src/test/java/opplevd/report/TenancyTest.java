package opplevd.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import opplevd.kit.signin.AcrossMunicipalities;
import org.junit.jupiter.api.Test;

/** Every query says whose data it touches, or says why it need not; these are all that need not. */
class TenancyTest {
    private static final Set<String> ACROSS = Set.of(
            "AgendaRows",
            "ComingRows",
            "CommentRows",
            "DeedRows",
            "FeedCursors",
            "GatheringRows",
            "KnownMunicipalities",
            "NetworkRows",
            "OpenRows.municipalities",
            "NoteRows",
            "Places",
            "ProgrammeRows",
            "PromiseRows",
            "Publications",
            "Published.document",
            "Published.sums",
            "SharingRows");

    @Test
    void everyQueryNamesItsMunicipalitiesOrSaysWhyNot() {
        Set<String> across = new TreeSet<>();
        int queries = 0;
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("opplevd.report")) {
            if (found.isAnnotatedWith(JdbcRepository.class)) {
                Class<?> repository = found.reflect();
                for (Method method : repository.getDeclaredMethods()) {
                    queries++;
                    String why = why(repository, method);
                    if (why == null) {
                        Query query = method.getAnnotation(Query.class);
                        assertTrue(
                                query != null && query.value().contains("municipality_id IN (:municipalities)"),
                                repository.getSimpleName() + "." + method.getName()
                                        + " does not ask whose data it touches");
                    } else {
                        across.add(why);
                    }
                }
            }
        }
        assertTrue(queries > 20, "the repositories were found");
        assertEquals(ACROSS, across);
    }

    @org.jspecify.annotations.Nullable
    private static String why(Class<?> repository, Method method) {
        if (repository.isAnnotationPresent(AcrossMunicipalities.class)) {
            return repository.getSimpleName();
        }
        return method.isAnnotationPresent(AcrossMunicipalities.class)
                ? repository.getSimpleName() + "." + method.getName()
                : null;
    }
}
