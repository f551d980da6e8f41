package opplevd.survey.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import opplevd.survey.questionnaire.Dimension;
import opplevd.survey.questionnaire.Filter;
import opplevd.survey.questionnaire.GroupQuestion;
import opplevd.survey.questionnaire.Item;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.Texts;
import opplevd.survey.questionnaire.Welcome;
import org.jspecify.annotations.Nullable;

/**
 * Every text of a questionnaire, one after the other as the pages show them, and a questionnaire with other texts.
 * Fields are named as in the file: title, welcome.ask, item.KEY.text.
 */
final class Wording {
    private Wording() {}

    /**
     * One text.
     *
     * @param name what it is called, a key of the messages' end: title, item.text
     * @param about the item's or dimension's key; "" for the questionnaire's own
     * @param needed whether a language without it is incomplete
     * @param open whether it may be changed here
     */
    record Field(
            String field,
            String name,
            String about,
            @Nullable Texts texts,
            boolean needed,
            boolean open) {
        String in(String language) {
            return texts == null ? "" : texts.byLanguage().getOrDefault(language, "");
        }
    }

    static List<Field> of(Questionnaire q) {
        List<Field> fields = new ArrayList<>();
        fields.add(own("title", q.title(), true));
        fields.add(own("respondents", q.respondents(), q.respondents() != null));
        fields.add(own("welcome.ask", q.welcome().ask(), q.welcome().ask() != null));
        fields.add(own("welcome.asked", q.welcome().asked(), q.welcome().asked() != null));
        fields.add(own("welcome.place", q.welcome().place(), q.welcome().place() != null));
        if (q.filter() != null) {
            fields.add(own("filter.text", q.filter().text(), true));
        }
        for (Dimension dimension : q.dimensions()) {
            fields.add(new Field(
                    "dimension." + dimension.key(), "dimension", dimension.key(), dimension.title(), true, false));
        }
        for (Item item : q.items()) {
            String field = "item." + item.key();
            fields.add(new Field(field + ".text", "item.text", item.key(), item.text(), true, item.local()));
            fields.add(new Field(
                    field + ".label", "item.label", item.key(), item.label(), item.label() != null, item.local()));
        }
        for (GroupQuestion question : q.groups()) {
            String field = "groups." + question.by().written();
            fields.add(new Field(field, "group", "", question.text(), true, false));
            question.groups()
                    .forEach(group -> fields.add(
                            new Field(field + "." + group.key(), "group.choice", "", group.text(), true, false)));
        }
        fields.add(own("direct", q.direct(), q.direct() != null));
        fields.add(own("comment", q.comment(), q.comment() != null));
        return fields;
    }

    private static Field own(String field, @Nullable Texts texts, boolean needed) {
        return new Field(field, field, "", texts, needed, true);
    }

    /** How many of the texts that are needed a language has. */
    record Meter(String language, int has, int of) {
        boolean full() {
            return has == of;
        }
    }

    static Meter meter(Questionnaire q, String language) {
        List<Field> needed = of(q).stream().filter(Field::needed).toList();
        int has = (int)
                needed.stream().filter(field -> !field.in(language).isEmpty()).count();
        return new Meter(language, has, needed.size());
    }

    /** A text with what it says in one language changed, or taken away by ""; empty when no language is left. */
    static Optional<Texts> changed(@Nullable Texts texts, String language, String said) {
        Map<String, String> all = new TreeMap<>(texts == null ? Map.of() : texts.byLanguage());
        if (said.isEmpty()) {
            all.remove(language);
        } else {
            all.put(language, said);
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(Texts.of(all));
    }

    /** The questionnaire with these of its open fields; what must have a text keeps the old one rather than none. */
    static Questionnaire with(Questionnaire q, Map<String, Optional<Texts>> changed) {
        Welcome welcome = new Welcome(
                optional(changed, "welcome.ask", q.welcome().ask()),
                optional(changed, "welcome.asked", q.welcome().asked()),
                optional(changed, "welcome.place", q.welcome().place()));
        Filter filter = q.filter() == null
                ? null
                : new Filter(
                        required(changed, "filter.text", q.filter().text()),
                        q.filter().label());
        List<Item> items = q.items().stream()
                .map(item -> item.local() ? worded(item, changed) : item)
                .toList();
        return new Questionnaire(
                q.key(),
                q.kind(),
                required(changed, "title", q.title()),
                optional(changed, "respondents", q.respondents()),
                q.setting(),
                welcome,
                filter,
                q.scale(),
                q.dimensions(),
                items,
                q.optional(),
                q.groups(),
                optional(changed, "direct", q.direct()),
                optional(changed, "comment", q.comment()));
    }

    private static Item worded(Item item, Map<String, Optional<Texts>> changed) {
        String field = "item." + item.key();
        return new Item(
                item.key(),
                item.dimension(),
                required(changed, field + ".text", item.text()),
                optional(changed, field + ".label", item.label()),
                item.core(),
                item.local());
    }

    private static Texts required(Map<String, Optional<Texts>> changed, String field, Texts before) {
        return changed.getOrDefault(field, Optional.of(before)).orElse(before);
    }

    private static @Nullable Texts optional(
            Map<String, Optional<Texts>> changed, String field, @Nullable Texts before) {
        return changed.containsKey(field) ? changed.get(field).orElse(null) : before;
    }
}
