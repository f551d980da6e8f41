package opplevd.standalone.method;

import java.util.ArrayList;
import java.util.List;
import opplevd.quality.ScoreSums;

/** Respondents' own scores: their mean experience and expectation over the items where they gave both. */
final class Scores {
    private static final double SLACK = 1e-9;

    private final List<Table.Row> rows;
    private final double[] o;
    private final double[] f;

    private Scores(List<Table.Row> rows, double[] o, double[] f) {
        this.rows = rows;
        this.o = o;
        this.f = f;
    }

    /** The scored respondents' lines. */
    List<Table.Row> rows() {
        return rows;
    }

    /** Mean experience of each. */
    double[] o() {
        return o;
    }

    /** Mean expectation of each. */
    double[] f() {
        return f;
    }

    /** Scores of those who gave enough pairs among the items. */
    static Scores of(Table table, List<String> items, double minShare, double max) {
        List<Table.Row> scored = new ArrayList<>();
        List<double[]> means = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            int pairs = 0;
            double sumO = 0;
            double sumF = 0;
            for (String item : items) {
                double f = row.answer("F_" + item, max);
                double o = row.answer("O_" + item, max);
                if (!Double.isNaN(f) && !Double.isNaN(o)) {
                    pairs++;
                    sumF += f;
                    sumO += o;
                }
            }
            if (pairs >= 1 && pairs >= minShare * items.size() - SLACK) {
                scored.add(row);
                means.add(new double[] {sumO / pairs, sumF / pairs});
            }
        }
        return new Scores(
                scored,
                means.stream().mapToDouble(mean -> mean[0]).toArray(),
                means.stream().mapToDouble(mean -> mean[1]).toArray());
    }

    /** Scores that the columns o and f hold already; a line without both is no respondent. */
    static Scores given(List<Table.Row> rows) {
        List<Table.Row> scored = rows.stream()
                .filter(row -> !Double.isNaN(row.answer("f", Double.POSITIVE_INFINITY))
                        && !Double.isNaN(row.answer("o", Double.POSITIVE_INFINITY)))
                .toList();
        return new Scores(
                scored, Table.numbers(scored, row -> row.number("o")), Table.numbers(scored, row -> row.number("f")));
    }

    ScoreSums sums() {
        return ScoreSums.ofScores(o, f);
    }

    double[] numbers(String column) {
        return Table.numbers(rows, row -> row.givenNumber(column));
    }
}
