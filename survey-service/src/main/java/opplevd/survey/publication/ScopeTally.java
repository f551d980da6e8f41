package opplevd.survey.publication;

import opplevd.quality.ScoreTally;

/** What is counted in one scope (an item, a dimension, the whole) over the respondents scored there. */
final class ScopeTally {
    private final ScoreTally scores = new ScoreTally();
    private long pairs;
    private long top;

    /**
     * Adds a respondent scored in the scope.
     *
     * @param paired the respondent's complete pairs in the scope
     * @param atTop of these, with the scale's highest expectation
     */
    void add(int paired, int sumO, int sumF, int atTop) {
        scores.add(paired, sumO, sumF);
        pairs += paired;
        top += atTop;
    }

    void plus(ScopeTally other) {
        scores.plus(other.scores);
        pairs += other.pairs;
        top += other.top;
    }

    ScoreTally scores() {
        return scores;
    }

    long n() {
        return scores.n();
    }

    long pairs() {
        return pairs;
    }

    long top() {
        return top;
    }
}
