package opplevd.survey.publication;

import java.util.List;
import java.util.stream.IntStream;
import opplevd.survey.questionnaire.Questionnaire;

/**
 * The scopes of a questionnaire that figures are given for, by number: 0 is the whole, then its dimensions, then its
 * items, each in the questionnaire's order.
 */
final class Scopes {
    /** The whole questionnaire. */
    static final int WHOLE = 0;

    private final int dimensions;
    private final int[][] items;

    Scopes(Questionnaire questionnaire) {
        this.dimensions = questionnaire.dimensions().size();
        int all = questionnaire.items().size();
        this.items = new int[1 + dimensions + all][];
        items[WHOLE] = IntStream.range(0, all).toArray();
        for (int d = 0; d < dimensions; d++) {
            List<Integer> of =
                    questionnaire.itemsOf(questionnaire.dimensions().get(d).key());
            items[dimension(d)] = of.stream().mapToInt(Integer::intValue).toArray();
        }
        for (int j = 0; j < all; j++) {
            items[item(j)] = new int[] {j};
        }
    }

    int count() {
        return items.length;
    }

    int dimension(int number) {
        return 1 + number;
    }

    int item(int number) {
        return 1 + dimensions + number;
    }

    /** The numbers of the items in a scope. */
    int[] itemsIn(int scope) {
        return items[scope];
    }
}
