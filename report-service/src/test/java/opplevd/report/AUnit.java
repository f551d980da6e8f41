package opplevd.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A unit of a publication that a test makes up: {@code aUnit("K1").invited(41).answered(answers)}. */
public final class AUnit {
    final String code;
    String name;

    @Nullable
    Integer invited = 40;

    int openResponses;

    @Nullable
    Integer responses;

    @Nullable
    Answers answers;

    Answers.@Nullable Sums scores;
    final Set<String> protectedScopes = new TreeSet<>();
    final Set<String> serves = new TreeSet<>();

    private AUnit(String code) {
        this.code = code;
        this.name = "Unit " + code;
    }

    /** Kindergartens of a municipality: a large one, and two that are too small to be shown. */
    public static AUnit[] kindergartens(String code, String name, int respondents, double level) {
        return new AUnit[] {
            aUnit("K" + code)
                    .named(name + " barnehage")
                    .invited(80)
                    .answered(Answers.simulated(respondents, level, respondents)),
            aUnit("L" + code).named(name + " minste").invited(12).answered(Answers.simulated(4, level, 4)),
            aUnit("M" + code).named(name + " andre").invited(9).answered(Answers.simulated(3, level, 3))
        };
    }

    public static AUnit aUnit(String code) {
        return new AUnit(code);
    }

    public AUnit named(String newName) {
        name = newName;
        return this;
    }

    public AUnit invited(@Nullable Integer number) {
        invited = number;
        return this;
    }

    public AUnit openResponses(int number) {
        openResponses = number;
        return this;
    }

    public AUnit responses(int number) {
        responses = number;
        return this;
    }

    public AUnit answered(Answers given) {
        answers = given;
        return this;
    }

    /** Respondents' scores where a case gives no answers: every scope is the same. */
    public AUnit scored(Answers.Sums given) {
        scores = given;
        return this;
    }

    /** Hidden to protect a neighbour: "whole", or the key of a dimension or item. */
    public AUnit protecting(String... scopes) {
        protectedScopes.addAll(List.of(scopes));
        return this;
    }

    public AUnit serves(String municipalityCode) {
        serves.add(municipalityCode);
        return this;
    }

    String id() {
        return Ids.of("unit " + code);
    }

    int numberOfResponses() {
        if (responses != null) {
            return responses;
        }
        return answers == null ? scores == null ? 0 : scores.n : answers.respondents();
    }

    Answers.Sums sums(int top, int... scope) {
        if (scores != null) {
            return scores;
        }
        return answers == null ? new Answers.Sums() : answers.over(top, scope);
    }

    boolean shown(String key, Answers.Sums sums) {
        return sums.n >= 5 && !protectedScopes.contains(key);
    }

    Map<String, @Nullable Object> scope(String key, Answers.Sums sums) {
        Map<String, @Nullable Object> scope = new LinkedHashMap<>();
        if (shown(key, sums)) {
            scope.put("visibility", "SHOWN");
            scope.putAll(figures(sums));
        } else {
            scope.put("visibility", sums.n == 0 ? "EMPTY" : sums.n < 5 ? "PRIMARY" : "SECONDARY");
        }
        return scope;
    }

    static Map<String, @Nullable Object> figures(Answers.Sums sums) {
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        figures.put("n", sums.n);
        figures.put("o", sums.o);
        figures.put("f", sums.f);
        figures.put("oo", sums.oo);
        figures.put("of", sums.of);
        figures.put("ff", sums.ff);
        figures.put("met", sums.met);
        figures.put("pairs", sums.pairs);
        figures.put("top", sums.top);
        return figures;
    }
}
