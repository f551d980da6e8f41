package opplevd.survey.questionnaire;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked. Items and dimensions keep the order they were written in: it is the order on the pages and in the
 * stored answers.
 *
 * @param respondents who answers, for example "parents"; in running text
 * @param welcome how the first page speaks to them
 * @param direct the text of the direct question (better, as expected, worse), if it differs from the usual one
 * @param comment the text above the comment field, if it differs from the usual one
 */
public record Questionnaire(
        String key,
        Texts title,
        @Nullable Texts respondents,
        Welcome welcome,
        Scale scale,
        List<Dimension> dimensions,
        List<Item> items,
        @Nullable Texts direct,
        @Nullable Texts comment) {

    /** The most items of an import: beyond it nobody answers with care, and files are wrong. */
    public static final int MOST_ITEMS = 60;
    /** The most items on pages that residents answer, one item a page. */
    public static final int MOST_ITEMS_TO_ANSWER = 10;

    public Questionnaire {
        Keys.check(key);
        dimensions = List.copyOf(dimensions);
        items = List.copyOf(items);
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw new IllegalArgumentException("1 to " + MOST_ITEMS + " items, not " + items.size());
        }
        Set<String> known = new HashSet<>();
        for (Dimension dimension : dimensions) {
            if (!known.add(dimension.key())) {
                throw new IllegalArgumentException("dimension twice: " + dimension.key());
            }
        }
        Set<String> seen = new HashSet<>();
        for (Item item : items) {
            if (!seen.add(item.key()) || !known.contains(item.dimension())) {
                throw new IllegalArgumentException("item twice, or of no dimension: " + item.key());
            }
        }
    }

    /** Whether residents can be asked this on pages; an import may have more items. */
    public boolean fitsAnswering() {
        return items.size() <= MOST_ITEMS_TO_ANSWER;
    }

    /** The numbers (from 0) of the items of a dimension, in the questionnaire's order. */
    public List<Integer> itemsOf(String dimension) {
        return IntStream.range(0, items.size())
                .filter(j -> items.get(j).dimension().equals(dimension))
                .boxed()
                .toList();
    }

    /** The content as canonical JSON: the same content is the same text. It is also valid input, being YAML. */
    public String document() {
        return CanonicalQuestionnaire.write(this);
    }

    /** SHA-256 (hex) of {@link #document()}: tells contents apart. */
    public String hash() {
        return Sha256.hex(document());
    }

    /**
     * SHA-256 (hex) of the scale and the core items' keys, in order of key: rounds of several municipalities compare
     * where this is equal, however the texts are worded or translated.
     */
    public String coreHash() {
        String core = items.stream().filter(Item::core).map(Item::key).sorted().collect(Collectors.joining(","));
        return Sha256.hex(scale + "|" + core);
    }
}
