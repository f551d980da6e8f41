package opplevd.survey.publication;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import opplevd.quality.FractionTally;
import opplevd.survey.questionnaire.Kind;
import opplevd.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * Counts one unit's answers into everything that may be published about it; the answers themselves are not kept.
 *
 * <p>All counts are whole numbers (scores: per number of paired items), so the same answers give the same result in any
 * order, and adding two tallies is counting both units' answers. Mutable, for one thread at a time.
 */
public final class Tally {
    private final Questionnaire questionnaire;
    private final Scopes scopes;
    private final ScopeTally[] scored;
    private final RowsTally[] rows;
    private final FractionTally[] contributions;
    private final long[][][] histograms;
    private final long[] direct = new long[4];
    private final @Nullable SingleTally single;
    private final SortedMap<String, ScopeTally> groups = new TreeMap<>();
    private long responses;
    private long openResponses;

    public Tally(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.scopes = new Scopes(questionnaire);
        int items = questionnaire.items().size();
        int answers = questionnaire.scale().max() + 1;
        this.scored = new ScopeTally[scopes.count()];
        Arrays.setAll(scored, scope -> new ScopeTally());
        this.rows = new RowsTally[questionnaire.dimensions().size()];
        Arrays.setAll(rows, d -> new RowsTally(scopes.itemsIn(scopes.dimension(d))));
        this.contributions = new FractionTally[items];
        Arrays.setAll(contributions, j -> new FractionTally());
        this.histograms = new long[items][answers][answers];
        this.single = questionnaire.kind() == Kind.PAIRS ? null : new SingleTally(questionnaire);
    }

    /**
     * Adds one response. One without a single answered half is none, and is not counted.
     *
     * @param expectation F per item in the questionnaire's order; 0 = no answer, don't know, or not asked for
     * @param experience O, likewise; the only answer to an item where it isn't asked in a pair
     * @param worseSameBetter the direct question: 1 worse, 2 as expected, 3 better than expected, 0 = no answer
     * @param open whether it came by a link that anybody can use
     * @return whether it was counted
     */
    public boolean add(int[] expectation, int[] experience, int worseSameBetter, boolean open) {
        return add(expectation, experience, worseSameBetter, open, "");
    }

    /**
     * The same of somebody whose group is known.
     *
     * @param group by which the round's results are told; "" where they are not
     */
    boolean add(int[] expectation, int[] experience, int worseSameBetter, boolean open, String group) {
        check(expectation);
        check(experience);
        if (Arrays.stream(expectation).sum() + Arrays.stream(experience).sum() == 0) {
            return false;
        }
        if (single != null) {
            single.add(alone(expectation, experience));
        }
        responses++;
        openResponses += open ? 1 : 0;
        direct[worseSameBetter]++;
        for (int j = 0; j < histograms.length; j++) {
            histograms[j][expectation[j]][experience[j]]++;
        }
        for (RowsTally dimension : rows) {
            dimension.add(expectation, experience);
        }
        for (int scope = 0; scope < scored.length; scope++) {
            score(scope, expectation, experience, group);
        }
        return true;
    }

    /** Adds everything counted in the other tally, of the same questionnaire. */
    public Tally plus(Tally other) {
        if (!questionnaire.equals(other.questionnaire)) {
            throw new IllegalArgumentException("tallies of different questionnaires cannot be added");
        }
        if (single != null) {
            single.plus(other.single());
        }
        responses += other.responses;
        openResponses += other.openResponses;
        Arrays.setAll(direct, k -> direct[k] + other.direct[k]);
        other.groups.forEach((group, tally) -> inGroup(group).plus(tally));
        for (int j = 0; j < histograms.length; j++) {
            contributions[j].plus(other.contributions[j]);
            for (int f = 0; f < histograms[j].length; f++) {
                long[] mine = histograms[j][f];
                long[] theirs = other.histograms[j][f];
                Arrays.setAll(mine, o -> mine[o] + theirs[o]);
            }
        }
        for (int d = 0; d < rows.length; d++) {
            rows[d].plus(other.rows[d]);
        }
        for (int scope = 0; scope < scored.length; scope++) {
            scored[scope].plus(other.scored[scope]);
        }
        return this;
    }

    /** Responses with at least one answered half. */
    public long responses() {
        return responses;
    }

    /** Of these, through a link that anybody can use. */
    public long openResponses() {
        return openResponses;
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    Scopes scopes() {
        return scopes;
    }

    ScopeTally in(int scope) {
        return scored[scope];
    }

    /** The whole questionnaire by group of those who answered. */
    SortedMap<String, ScopeTally> groups() {
        return Collections.unmodifiableSortedMap(groups);
    }

    private ScopeTally inGroup(String group) {
        return groups.computeIfAbsent(group, first -> new ScopeTally());
    }

    RowsTally completeRows(int dimension) {
        return rows[dimension];
    }

    /** [F][O], 0 = no answer, over all responses. */
    long[][] histogram(int item) {
        return histograms[item];
    }

    /** What is counted where each item has one answer; ask only where the questionnaire is no one of pairs. */
    SingleTally single() {
        return Objects.requireNonNull(single, "asked in pairs");
    }

    /** How many answered the direct question so: 1 worse, 2 as expected, 3 better. */
    long direct(int answer) {
        return direct[answer];
    }

    long directAnswers() {
        return direct[1] + direct[2] + direct[3];
    }

    /** Sum over those scored in the whole of (O - F) / m, over these items and all these tallies together. */
    static double contribution(List<Tally> tallies, int... items) {
        FractionTally sum = new FractionTally();
        for (Tally tally : tallies) {
            for (int item : items) {
                sum.plus(tally.contributions[item]);
            }
        }
        return sum.toSum();
    }

    /** A respondent is scored in a scope with a pair there, and with pairs for at least half of its items. */
    private void score(int scope, int[] f, int[] o, String group) {
        int[] items = scopes.itemsIn(scope);
        int pairs = 0;
        int sumO = 0;
        int sumF = 0;
        int top = 0;
        for (int j : items) {
            if (f[j] > 0 && o[j] > 0) {
                pairs++;
                sumO += o[j];
                sumF += f[j];
                top += f[j] == questionnaire.scale().max() ? 1 : 0;
            }
        }
        if (pairs == 0 || 2 * pairs < items.length) {
            return;
        }
        scored[scope].add(pairs, sumO, sumF, top);
        if (scope == Scopes.WHOLE) {
            inGroup(group).add(pairs, sumO, sumF, top);
            for (int j : items) {
                if (f[j] > 0 && o[j] > 0) {
                    contributions[j].add(pairs, o[j] - f[j]);
                }
            }
        }
    }

    private static int[] alone(int[] expectation, int[] experience) {
        if (Arrays.stream(expectation).sum() > 0) {
            throw new IllegalArgumentException("an expectation, where none was asked for");
        }
        return experience;
    }

    private void check(int[] answers) {
        if (answers.length != questionnaire.items().size()) {
            throw new IllegalArgumentException("as many answers as items");
        }
        for (int answer : answers) {
            if (answer != 0 && !questionnaire.scale().contains(answer)) {
                throw new IllegalArgumentException("an answer is outside " + questionnaire.scale());
            }
        }
    }
}
