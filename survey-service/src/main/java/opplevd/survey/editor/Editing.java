package opplevd.survey.editor;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opplevd.survey.questionnaire.Item;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.Texts;
import org.jspecify.annotations.Nullable;

/** What can be changed in a questionnaire's items: everything but the core. Each change gives a new questionnaire. */
final class Editing {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int KEY_LETTERS = 6;

    private Editing() {}

    static Questionnaire with(Questionnaire q, List<Item> items, List<Item> optional) {
        return new Questionnaire(
                q.key(),
                q.kind(),
                q.title(),
                q.respondents(),
                q.setting(),
                q.welcome(),
                q.filter(),
                q.scale(),
                q.dimensions(),
                items,
                optional,
                q.groups(),
                q.direct(),
                q.comment());
    }

    /** Exactly these tested items are chosen; what was chosen already keeps its place, what is new comes last. */
    static Questionnaire choosing(Questionnaire q, Set<String> keys) {
        Map<String, Item> tested = new LinkedHashMap<>();
        Stream.concat(q.items().stream().filter(Editing::tested), q.optional().stream())
                .forEach(item -> tested.put(item.key(), item));
        List<Item> items = new ArrayList<>(q.items());
        items.removeIf(item -> tested(item) && !keys.contains(item.key()));
        Set<String> there = items.stream().map(Item::key).collect(Collectors.toSet());
        tested.values().stream()
                .filter(item -> keys.contains(item.key()) && !there.contains(item.key()))
                .forEach(items::add);
        List<Item> left = tested.values().stream()
                .filter(item -> !keys.contains(item.key()))
                .toList();
        return with(q, items, left);
    }

    /** Whether an item was chosen among the tested ones. */
    static boolean tested(Item item) {
        return !item.core() && !item.local();
    }

    /** One place up or down; the core keeps its order, so only the others are moved. At the end nothing happens. */
    static Questionnaire moving(Questionnaire q, String key, boolean up) {
        List<Item> items = new ArrayList<>(q.items());
        int at = place(items, key);
        int to = up ? at - 1 : at + 1;
        if (at >= 0 && to >= 0 && to < items.size() && !items.get(at).core()) {
            Collections.swap(items, at, to);
        }
        return with(q, items, q.optional());
    }

    static Questionnaire withoutOwn(Questionnaire q, String key) {
        List<Item> items = new ArrayList<>(q.items());
        items.removeIf(item -> item.local() && item.key().equals(key));
        return with(q, items, q.optional());
    }

    /** An item of one's own: a new one last, or in the place of the one with this key. */
    static Questionnaire withOwn(
            Questionnaire q, @Nullable String key, String dimension, Texts text, @Nullable Texts label) {
        List<Item> items = new ArrayList<>(q.items());
        int at = key == null ? -1 : place(items, key);
        if (at < 0) {
            items.add(new Item(newKey(), dimension, text, label, false, true));
        } else if (items.get(at).local()) {
            items.set(at, new Item(items.get(at).key(), dimension, text, label, false, true));
        }
        return with(q, items, q.optional());
    }

    /** These own items ask something else than before under the same name: each begins a new series. */
    static Questionnaire renewing(Questionnaire q, Set<String> keys) {
        List<Item> items = q.items().stream()
                .map(item -> item.local() && keys.contains(item.key())
                        ? new Item(newKey(), item.dimension(), item.text(), item.label(), false, true)
                        : item)
                .toList();
        return with(q, items, q.optional());
    }

    static Optional<Item> find(Questionnaire q, String key) {
        return q.items().stream().filter(item -> item.key().equals(key)).findFirst();
    }

    static long own(Questionnaire q) {
        return q.items().stream().filter(Item::local).count();
    }

    private static int place(List<Item> items, String key) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** Drawn, so that a key that was used once never comes back with another meaning. */
    private static String newKey() {
        StringBuilder key = new StringBuilder("own-");
        for (int i = 0; i < KEY_LETTERS; i++) {
            key.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return key.toString();
    }
}
