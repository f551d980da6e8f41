package opplevd.report.monthly;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;

/** Shows a table before it is taken in: as it will be taken, or every cell that is wrong. */
@Singleton
public class Preview {
    private final Pages pages;
    private final Messages messages;

    Preview(Pages pages, Messages messages) {
        this.pages = pages;
        this.messages = messages;
    }

    /** A bad cell, in words. */
    public record Wrong(int line, String column, String text) {}

    /** How many months of a place are about to be taken in. */
    public record Taken(String name, int months) {}

    /**
     * The table on a page.
     *
     * @param path of the page that it is brought in on
     * @param back key of the words that lead back to it
     */
    public <M extends OfMonth> HttpResponse<String> of(
            Here here, String path, String back, String csv, MonthFigures<M> table, Language language) {
        Map<String, Integer> months = new LinkedHashMap<>();
        table.months().forEach(month -> months.merge(month.placeId(), 1, Integer::sum));
        List<Taken> taken = new ArrayList<>();
        months.forEach((place, count) -> taken.add(new Taken(here.nameOf(place), count)));
        List<Wrong> wrong = table.flaws().stream()
                .map(flaw -> new Wrong(flaw.line(), flaw.column(), messages.text(language, flaw.key(), flaw.value())))
                .toList();
        Map<String, Object> model = Map.of(
                "here", here,
                "home", path,
                "back", messages.text(language, back),
                "csv", csv,
                "wrong", wrong,
                "taken", taken,
                "months", table.months().size());
        return pages.render(
                wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY, "monthly/preview", model, language);
    }
}
