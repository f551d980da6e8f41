package opplevd.survey.editor;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.survey.questionnaire.Dimension;
import opplevd.survey.questionnaire.Item;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.QuestionnaireDraft;

/** What do the pages of a draft show? */
@Singleton
class DraftView {
    private final Whose whose;
    private final Messages messages;

    DraftView(Whose whose, Messages messages) {
        this.whose = whose;
        this.messages = messages;
    }

    /**
     * An item on the draft's page.
     *
     * @param kind core, tested or own
     */
    public record Line(String key, Said text, Said dimension, String kind, boolean chosen, boolean up, boolean down) {}

    /** What a check says, in words. */
    public record Check(boolean stops, String text, String mark) {}

    Map<String, Object> model(QuestionnaireDraft draft, Language language) {
        Questionnaire q = draft.questionnaire();
        List<Finding> findings = Checks.of(q, draft.overruled());
        Map<String, Object> model = new HashMap<>();
        model.put("draft", draft);
        model.put("title", Said.of(q.title(), language));
        model.put("whose", whose.name(draft.holder(), language));
        model.put("items", items(q, language));
        model.put("tested", tested(q, language));
        model.put("own", q.items().stream().filter(Item::local).map(Item::key).toList());
        model.put("walk", Reading.pages(q));
        model.put("mostOwn", Questionnaire.MOST_LOCAL_ITEMS);
        model.put("most", Questionnaire.MOST_ITEMS_TO_ANSWER);
        model.put("findings", words(findings, language));
        model.put("stopping", findings.stream().filter(Finding::stops).count());
        model.put(
                "meters",
                Arrays.stream(Language.values()).map(one -> meter(q, one)).toList());
        model.put("dimensions", dimensions(q, language));
        return model;
    }

    private static Map<String, Object> meter(Questionnaire q, Language language) {
        Wording.Meter meter = Wording.meter(q, language.tag());
        return Map.of("tag", language.tag(), "name", language.ownName(), "has", meter.has(), "of", meter.of());
    }

    static List<Map<String, Object>> dimensions(Questionnaire q, Language language) {
        return q.dimensions().stream()
                .map(one -> Map.<String, Object>of("key", one.key(), "title", Said.of(one.title(), language)))
                .toList();
    }

    List<Check> words(List<Finding> findings, Language language) {
        return findings.stream()
                .map(one -> new Check(
                        one.stops(),
                        messages.text(language, one.key(), one.values().toArray()),
                        one.mark()))
                .toList();
    }

    private static List<Line> items(Questionnaire q, Language language) {
        int last = q.items().size() - 1;
        return IntStream.range(0, q.items().size())
                .mapToObj(i -> line(q, q.items().get(i), language, i > 0, i < last))
                .toList();
    }

    private static List<Line> tested(Questionnaire q, Language language) {
        return Stream.concat(q.items().stream().filter(Editing::tested), q.optional().stream())
                .map(item -> line(q, item, language, false, false))
                .toList();
    }

    private static Line line(Questionnaire q, Item item, Language language, boolean up, boolean down) {
        Said dimension = q.dimensions().stream()
                .filter(one -> one.key().equals(item.dimension()))
                .map(Dimension::title)
                .map(title -> Said.of(title, language))
                .findFirst()
                .orElseThrow();
        String kind = item.core() ? "core" : item.local() ? "own" : "tested";
        boolean chosen = q.items().contains(item);
        return new Line(
                item.key(),
                Said.of(item.text(), language),
                dimension,
                kind,
                chosen,
                up && !item.core(),
                down && !item.core());
    }
}
