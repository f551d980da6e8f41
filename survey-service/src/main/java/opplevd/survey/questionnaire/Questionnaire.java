package opplevd.survey.questionnaire;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opplevd.kit.digest.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What is asked. Items and dimensions keep the order they were written in: it is the order on the pages and in the
 * stored answers.
 *
 * @param kind how items are answered
 * @param respondents who answers, for example "parents"; in running text
 * @param setting for which service it is written, and for whom
 * @param welcome how the first page speaks to them
 * @param filter a question before the first item, which may end it there
 * @param optional tested items that a municipality may choose; not asked until chosen
 * @param groups questions by whose answers a round's results can be told apart; asked only where its plan says so
 * @param direct the text of the direct question (better, as expected, worse), if it differs from the usual one
 * @param comment the text above the comment field, if it differs from the usual one
 */
public record Questionnaire(
        String key,
        Kind kind,
        Texts title,
        @Nullable Texts respondents,
        Setting setting,
        Welcome welcome,
        @Nullable Filter filter,
        Scale scale,
        List<Dimension> dimensions,
        List<Item> items,
        List<Item> optional,
        List<GroupQuestion> groups,
        @Nullable Texts direct,
        @Nullable Texts comment) {

    /** The most items of an import: beyond it nobody answers with care, and files are wrong. */
    public static final int MOST_ITEMS = 60;
    /** The most items on pages that residents answer, one item a page. */
    public static final int MOST_ITEMS_TO_ANSWER = 10;
    /** The most items that a municipality writes itself. */
    public static final int MOST_LOCAL_ITEMS = 2;

    public Questionnaire {
        Keys.check(key);
        dimensions = List.copyOf(dimensions);
        items = List.copyOf(items);
        optional = List.copyOf(optional);
        groups = List.copyOf(groups);
        if (items.isEmpty() || items.size() > MOST_ITEMS || optional.size() > MOST_ITEMS) {
            throw new IllegalArgumentException("1 to " + MOST_ITEMS + " items, not " + items.size());
        }
        if (kind == Kind.DIRECT && !scale.equals(Scale.DIRECT)) {
            throw new IllegalArgumentException("the direct question has three answers, not " + scale);
        }
        if (items.stream().filter(Item::local).count() > MOST_LOCAL_ITEMS
                || optional.stream().anyMatch(item -> item.core() || item.local())) {
            throw new IllegalArgumentException("too many local items, or an optional one that is core or local");
        }
        if (groups.stream().map(GroupQuestion::by).distinct().count() != groups.size()
                || (kind != Kind.PAIRS && !groups.isEmpty())) {
            throw new IllegalArgumentException("a group question twice, or where nothing is asked in pairs");
        }
        checkKeys(dimensions, items, optional);
    }

    private static void checkKeys(List<Dimension> dimensions, List<Item> items, List<Item> optional) {
        Set<String> known = new HashSet<>();
        for (Dimension dimension : dimensions) {
            if (!known.add(dimension.key())) {
                throw new IllegalArgumentException("dimension twice: " + dimension.key());
            }
        }
        Set<String> seen = new HashSet<>();
        Stream.concat(items.stream(), optional.stream()).forEach(item -> {
            if (!seen.add(item.key()) || !known.contains(item.dimension())) {
                throw new IllegalArgumentException("item twice, or of no dimension: " + item.key());
            }
        });
    }

    /** Key of the service area that it is written for; null = any. */
    public @Nullable String area() {
        return setting.area();
    }

    /** Who answers, as a key. */
    public @Nullable String audience() {
        return setting.audience();
    }

    /** Whether messages and envelopes must not name the service. */
    public boolean sensitive() {
        return setting.sensitive();
    }

    /** Whether residents can be asked this on pages; an import may have more items. */
    public boolean fitsAnswering() {
        return kind != Kind.EXPERIENCE && items.size() <= MOST_ITEMS_TO_ANSWER;
    }

    /** What is asked, without what could have been chosen: this is frozen as a version. */
    public Questionnaire asked() {
        return optional.isEmpty()
                ? this
                : new Questionnaire(
                        key,
                        kind,
                        title,
                        respondents,
                        setting,
                        welcome,
                        filter,
                        scale,
                        dimensions,
                        items,
                        List.of(),
                        groups,
                        direct,
                        comment);
    }

    /** The question by which groups are made so; empty where it has none. */
    public Optional<GroupQuestion> groupsBy(GroupQuestion.By by) {
        return groups.stream().filter(question -> question.by() == by).findFirst();
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
     * SHA-256 (hex) of the scale and the core items' keys, in order of key (and of the kind, if items are not answered in
     * pairs): rounds of several municipalities compare where this is equal, however the texts are worded or translated.
     */
    public String coreHash() {
        String core = items.stream().filter(Item::core).map(Item::key).sorted().collect(Collectors.joining(","));
        return Sha256.hex((kind == Kind.PAIRS ? "" : kind.written() + "|") + scale + "|" + core);
    }
}
