package opplevd.report.benchmark;

import opplevd.report.node.Scope;
import opplevd.report.results.Questionnaire;
import opplevd.report.wording.Voice;

/** What do pages call the whole, a dimension or an item? */
public final class ScopeNames {
    private ScopeNames() {}

    public static String of(Questionnaire asked, Scope scope, Voice voice) {
        return switch (scope.kind()) {
            case WHOLE -> voice.text("network.learn.whole");
            case DIMENSION ->
                asked.dimensions().stream()
                        .filter(one -> one.key().equals(scope.key()))
                        .map(one -> voice.of(one.title(), one.key()))
                        .findFirst()
                        .orElse(scope.key());
            case ITEM ->
                asked.items().stream()
                        .filter(one -> one.key().equals(scope.key()))
                        .map(one -> voice.nameOf(one.label(), one.text(), one.key()))
                        .findFirst()
                        .orElse(scope.key());
        };
    }
}
