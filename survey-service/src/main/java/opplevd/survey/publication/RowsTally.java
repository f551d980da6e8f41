package opplevd.survey.publication;

/**
 * Sums and cross-products of a dimension's items over the respondents who answered every half of every item there: what
 * Cronbach's alpha follows from, for experience and expectation apart.
 */
final class RowsTally {
    private final int[] items;
    private final Half experience;
    private final Half expectation;
    private long n;

    /** One half: item sums, and products[a][b] = sum of item a times item b. */
    static final class Half {
        private final long[] sums;
        private final long[][] products;

        private Half(int items) {
            this.sums = new long[items];
            this.products = new long[items][items];
        }

        long[] sums() {
            return sums;
        }

        long[][] products() {
            return products;
        }

        private void add(int[] items, int[] answers) {
            for (int a = 0; a < items.length; a++) {
                long value = answers[items[a]];
                sums[a] += value;
                for (int b = 0; b < items.length; b++) {
                    products[a][b] += value * answers[items[b]];
                }
            }
        }

        private void plus(Half other) {
            for (int a = 0; a < sums.length; a++) {
                sums[a] += other.sums[a];
                for (int b = 0; b < sums.length; b++) {
                    products[a][b] += other.products[a][b];
                }
            }
        }
    }

    /** Over these items, by number in the questionnaire. */
    RowsTally(int[] items) {
        this.items = items;
        this.experience = new Half(items.length);
        this.expectation = new Half(items.length);
    }

    void add(int[] f, int[] o) {
        for (int item : items) {
            if (f[item] == 0 || o[item] == 0) {
                return;
            }
        }
        n++;
        experience.add(items, o);
        expectation.add(items, f);
    }

    void plus(RowsTally other) {
        n += other.n;
        experience.plus(other.experience);
        expectation.plus(other.expectation);
    }

    long n() {
        return n;
    }

    Half experience() {
        return experience;
    }

    Half expectation() {
        return expectation;
    }
}
