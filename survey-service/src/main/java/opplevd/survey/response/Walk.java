package opplevd.survey.response;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import opplevd.survey.invitation.Asking;
import opplevd.survey.questionnaire.Dimension;
import opplevd.survey.questionnaire.Kind;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.round.Breakdown;
import opplevd.survey.round.Layout;

/**
 * Which page comes when? The filter question if there is one, the items (one a page, or a dimension a page), the direct
 * question, the comment, the group if the round asks for it, the summary, thanks; numbered from 1, each of them counted in "page 6 of 12".
 */
final class Walk {
    /** The first page once more, by somebody who went back to it. */
    static final int START = 0;

    /** What a page asks. */
    enum Ask {
        START,
        FILTER,
        /** One item. */
        ITEM,
        /** All items of a dimension. */
        DIMENSION,
        DIRECT,
        COMMENT,
        /** To which group somebody belongs. */
        GROUP,
        SUMMARY,
        THANKS
    }

    private record Page(Ask ask, List<Integer> items) {}

    private final List<Page> pages = new ArrayList<>();
    private final int minutes;

    private Walk(Questionnaire questionnaire, Layout layout, Breakdown breakdown) {
        add(Ask.START);
        if (questionnaire.filter() != null) {
            add(Ask.FILTER);
        }
        boolean direct = questionnaire.kind() == Kind.DIRECT;
        if (layout == Layout.DIMENSION && !direct) {
            questionnaire.dimensions().stream()
                    .map(Dimension::key)
                    .map(questionnaire::itemsOf)
                    .filter(items -> !items.isEmpty())
                    .forEach(items -> pages.add(new Page(Ask.DIMENSION, items)));
        } else {
            IntStream.range(0, questionnaire.items().size())
                    .forEach(item -> pages.add(new Page(Ask.ITEM, List.of(item))));
        }
        List.of(Ask.DIRECT, Ask.COMMENT).forEach(this::add);
        if (breakdown.question(questionnaire).isPresent()) {
            add(Ask.GROUP);
        }
        List.of(Ask.SUMMARY, Ask.THANKS).forEach(this::add);
        this.minutes = Asking.minutes(questionnaire);
    }

    private void add(Ask ask) {
        pages.add(new Page(ask, List.of()));
    }

    /** Items answered by the direct question stand one a page in either layout: nothing else is on them. */
    static Walk of(Questionnaire questionnaire, Layout layout, Breakdown breakdown) {
        return new Walk(questionnaire, layout, breakdown);
    }

    int direct() {
        return first(Ask.DIRECT);
    }

    int comment() {
        return first(Ask.COMMENT);
    }

    /** Ask only where the round asks for a group. */
    int group() {
        return first(Ask.GROUP);
    }

    int summary() {
        return first(Ask.SUMMARY);
    }

    int thanks() {
        return first(Ask.THANKS);
    }

    private int first(Ask ask) {
        return IntStream.range(0, pages.size())
                .filter(page -> pages.get(page).ask() == ask)
                .findFirst()
                .orElseThrow();
    }

    /** The page that an item stands on. */
    int of(int item) {
        return IntStream.range(0, pages.size())
                .filter(page -> pages.get(page).items().contains(item))
                .findFirst()
                .orElseThrow();
    }

    /** Whether several items stand on one page, which is then not a short one. */
    boolean byDimension() {
        return pages.stream().anyMatch(page -> page.ask() == Ask.DIMENSION);
    }

    /** Minutes that answering takes. */
    int minutes() {
        return minutes;
    }

    boolean has(int page) {
        return page >= START && page <= summary();
    }

    Ask ask(int page) {
        return pages.get(page).ask();
    }

    /** The numbers of the items on a page, from 0. */
    List<Integer> items(int page) {
        return pages.get(page).items();
    }
}
