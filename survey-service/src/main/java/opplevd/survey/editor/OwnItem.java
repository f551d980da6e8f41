package opplevd.survey.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opplevd.kit.language.Language;
import opplevd.survey.questionnaire.Item;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.Texts;

/** An item of a municipality's own as it was typed, and what is missing in it: keys of messages. */
record OwnItem(Map<String, String> typed, int edition, List<String> errors) {
    static OwnItem of(Form form, Questionnaire q) {
        Map<String, String> typed = new HashMap<>();
        form.fields().keySet().forEach(field -> typed.put(field, form.text(field)));
        List<String> errors = new ArrayList<>();
        String key = form.text("key");
        boolean known = Editing.find(q, key).filter(Item::local).isPresent();
        if (!known && Editing.own(q) >= Questionnaire.MOST_LOCAL_ITEMS) {
            errors.add("questionnaire.own.full");
        }
        if (texts(typed, "text").isEmpty()) {
            errors.add("questionnaire.own.text.missing");
        }
        if (q.dimensions().stream().noneMatch(one -> one.key().equals(form.text("dimension")))) {
            errors.add("questionnaire.own.dimension.missing");
        }
        if (typed.values().stream().anyMatch(text -> text.length() > TextPages.LONGEST)) {
            errors.add("questionnaire.own.long");
        }
        return new OwnItem(typed, form.edition(), errors);
    }

    Questionnaire into(Questionnaire q) {
        String key = typed.getOrDefault("key", "");
        Map<String, String> label = texts(typed, "label");
        return Editing.withOwn(
                q,
                key.isEmpty() ? null : key,
                typed.getOrDefault("dimension", ""),
                Texts.of(texts(typed, "text")),
                label.isEmpty() ? null : Texts.of(label));
    }

    private static Map<String, String> texts(Map<String, String> typed, String field) {
        Map<String, String> texts = new TreeMap<>();
        for (Language language : Language.values()) {
            String text = typed.getOrDefault(field + ":" + language.tag(), "");
            if (!text.isEmpty()) {
                texts.put(language.tag(), text);
            }
        }
        return texts;
    }
}
