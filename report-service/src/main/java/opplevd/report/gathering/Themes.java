package opplevd.report.gathering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import opplevd.report.benchmark.Comparison;
import opplevd.report.benchmark.InScope;
import opplevd.report.benchmark.ScopeNames;
import opplevd.report.node.Scope;
import opplevd.report.results.Questionnaire;
import opplevd.report.wording.Voice;

/** What is worth talking about? Items, or else dimensions, where somebody can surely be learnt from; most learners first. */
final class Themes {
    private static final int MOST = 5;

    private Themes() {}

    /**
     * Something worth talking about.
     *
     * @param presenter code of whom most can learn from
     * @param learners codes of those who can
     */
    record Theme(Scope scope, String title, String presenter, List<String> learners) {}

    static List<Theme> of(Comparison comparison, Voice voice) {
        if (comparison.benchmark().members().isEmpty()) {
            return List.of();
        }
        Questionnaire asked =
                comparison.benchmark().members().getFirst().quality().asked();
        List<Theme> items = among(
                comparison, asked, asked.itemKeys().stream().map(Scope::item).toList(), voice);
        List<Theme> found = items.isEmpty()
                ? among(
                        comparison,
                        asked,
                        asked.dimensionKeys().stream().map(Scope::dimension).toList(),
                        voice)
                : items;
        return found.stream()
                .sorted(Comparator.comparingInt(
                                (Theme theme) -> theme.learners().size())
                        .reversed())
                .limit(MOST)
                .toList();
    }

    private static List<Theme> among(Comparison comparison, Questionnaire asked, List<Scope> scopes, Voice voice) {
        List<Theme> themes = new ArrayList<>();
        for (Scope scope : scopes) {
            Map<String, List<String>> learners = InScope.of(comparison, scope).learners();
            if (!learners.isEmpty()) {
                Map.Entry<String, List<String>> first =
                        learners.entrySet().iterator().next();
                themes.add(new Theme(scope, ScopeNames.of(asked, scope, voice), first.getKey(), first.getValue()));
            }
        }
        return themes;
    }
}
