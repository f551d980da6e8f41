package opplevd.report.benchmark;

import java.util.List;
import java.util.stream.Stream;
import opplevd.report.node.Scope;
import opplevd.report.wording.Voice;

/**
 * What may a network's page compare: the whole questionnaire, a dimension, or an item?
 *
 * @param now name of what it does compare
 * @param whole the choice of the whole questionnaire
 */
public record ScopeChoices(String now, Choice whole, List<Choice> dimensions) {

    /** Something to compare, with what is in it; text is how an address names it. */
    public record Choice(String text, String name, boolean chosen, List<Choice> items) {}

    static ScopeChoices of(Comparison comparison, Voice voice) {
        List<Choice> dimensions = comparison.asked().dimensionKeys().stream()
                .map(key -> choice(comparison, Scope.dimension(key), items(comparison, key, voice), voice))
                .toList();
        return new ScopeChoices(
                ScopeNames.of(comparison.asked(), comparison.scope(), voice),
                choice(comparison, Scope.WHOLE, List.of(), voice),
                dimensions);
    }

    private static List<Choice> items(Comparison comparison, String dimension, Voice voice) {
        return comparison.asked().items().stream()
                .filter(item -> item.dimension().equals(dimension))
                .map(item -> choice(comparison, Scope.item(item.key()), List.of(), voice))
                .toList();
    }

    private static Choice choice(Comparison comparison, Scope scope, List<Choice> items, Voice voice) {
        return new Choice(
                scope.text(), ScopeNames.of(comparison.asked(), scope, voice), scope.equals(comparison.scope()), items);
    }

    /** How an address names what is compared; empty for the whole. */
    public String chosen() {
        return dimensions.stream()
                .flatMap(dimension -> Stream.concat(Stream.of(dimension), dimension.items().stream()))
                .filter(Choice::chosen)
                .map(Choice::text)
                .findFirst()
                .orElse("");
    }
}
