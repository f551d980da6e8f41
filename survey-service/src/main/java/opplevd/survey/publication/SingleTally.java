package opplevd.survey.publication;

import opplevd.quality.ScoreTally;
import opplevd.survey.questionnaire.Questionnaire;

/**
 * Counts answers where each item has one answer instead of a pair (the direct question for each item, or experience
 * alone): in each scope who is scored there, and of each item how many gave which answer.
 */
final class SingleTally {
    private final Scopes scopes;
    private final ScoreTally[] scored;
    private final long[][] answers;

    SingleTally(Questionnaire questionnaire) {
        this.scopes = new Scopes(questionnaire);
        this.scored = new ScoreTally[scopes.count()];
        for (int scope = 0; scope < scored.length; scope++) {
            scored[scope] = new ScoreTally();
        }
        this.answers =
                new long[questionnaire.items().size()][questionnaire.scale().max() + 1];
    }

    /** Adds one response: an answer per item, 0 = none. A respondent is scored with answers to half of a scope's items. */
    void add(int[] given) {
        for (int j = 0; j < answers.length; j++) {
            answers[j][given[j]]++;
        }
        for (int scope = 0; scope < scored.length; scope++) {
            int[] items = scopes.itemsIn(scope);
            int answered = 0;
            int sum = 0;
            for (int j : items) {
                answered += given[j] > 0 ? 1 : 0;
                sum += given[j];
            }
            if (answered > 0 && 2 * answered >= items.length) {
                // against an expectation of 1 everywhere, which adds nothing to o and oo
                scored[scope].add(answered, sum, answered);
            }
        }
    }

    void plus(SingleTally other) {
        for (int j = 0; j < answers.length; j++) {
            for (int answer = 0; answer < answers[j].length; answer++) {
                answers[j][answer] += other.answers[j][answer];
            }
        }
        for (int scope = 0; scope < scored.length; scope++) {
            scored[scope].plus(other.scored[scope]);
        }
    }

    ScoreTally in(int scope) {
        return scored[scope];
    }

    /** How many gave each answer to an item, over all responses; 0 = none. */
    long[] answers(int item) {
        return answers[item];
    }
}
