package opplevd.report.measure;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import opplevd.kit.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** Measures for programs. */
@Tag(name = "measures")
@Controller("/api/v1/measures")
@ExecuteOn(TaskExecutors.BLOCKING)
class MeasureApi {
    private static final int ON_A_PAGE = 100;

    private final Measures measures;
    private final Effects effects;
    private final RightsOf rightsOf;

    MeasureApi(Measures measures, Effects effects, RightsOf rightsOf) {
        this.measures = measures;
        this.effects = effects;
        this.rightsOf = rightsOf;
    }

    /**
     * Measures that the reader may see, the latest first, a hundred at a time.
     *
     * @param after what {@code next} said on the page before
     * @param municipality code; all when not said
     * @param unit code; all when not said
     * @param state of a measure; all when not said
     */
    @Get
    MeasureAnswer.Page all(
            SignedIn who,
            @QueryValue @Nullable String after,
            @QueryValue @Nullable String municipality,
            @QueryValue @Nullable String unit,
            @QueryValue @Nullable String state) {
        Search search =
                new Search("", "", "", given(state), given(municipality), given(unit), given(after), ON_A_PAGE + 1);
        List<Measure> found = measures.search(search, rightsOf.of(who));
        List<MeasureAnswer> page = found.stream()
                .limit(ON_A_PAGE)
                .map(measure -> MeasureAnswer.of(measure, effects.of(measure)))
                .toList();
        return new MeasureAnswer.Page(
                page, found.size() > ON_A_PAGE ? page.getLast().id() : null);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** One measure with what K did since its baseline. */
    @Get("/{measure}")
    MeasureAnswer one(@PathVariable String measure, SignedIn who) {
        Measure found = measures.find(measure, rightsOf.of(who));
        return MeasureAnswer.of(found, effects.of(found));
    }
}
