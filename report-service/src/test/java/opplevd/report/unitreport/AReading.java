package opplevd.report.unitreport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import opplevd.quality.Change;
import opplevd.quality.NodeStatus;
import opplevd.quality.QualityRatio;
import opplevd.quality.ScoreSums;
import opplevd.report.Answers;
import opplevd.report.node.Scope;
import opplevd.report.node.UnitNode;
import opplevd.report.results.DirectAnswers;
import opplevd.report.results.PublishedContributions;
import opplevd.report.results.PublishedUnit;
import opplevd.report.results.Questionnaire;
import opplevd.report.results.ReleasedComment;
import opplevd.report.results.Reliability;
import opplevd.report.results.ScopeSums;
import opplevd.report.results.UnitInRound;
import org.jspecify.annotations.Nullable;

/** A unit's report that a test makes up: {@code aReading().answered(answers).before(earlier).read()}. */
final class AReading {
    private static final String[][] ITEMS = {
        {"content", "play", "Med i leken", "Included in play"},
        {"conditions", "reach", "Lett å få tak i", "Easy to reach"},
        {"conditions", "familiar", "Faste voksne", "Familiar adults"},
        {"conditions", "notice", "Beskjed i god tid", "Told in good time"},
        {"conditions", "clear", "Klar informasjon", "Clear information"},
        {"conditions", "adapted", "Tilpasset barnet", "Adapted to the child"},
        {"manner", "talk", "Prat ved henting", "Talks at pick-up"},
        {"manner", "respect", "Respekt", "Respect"},
    };

    private @Nullable Integer invited = 43;
    private int openResponses;
    private Answers answers = new Answers(ITEMS.length);
    private @Nullable Answers before;
    private boolean comparable = true;
    private @Nullable DirectAnswers direct;
    private final List<String> hiddenItems = new ArrayList<>();
    private final List<Answers> earlier = new ArrayList<>();
    private final List<ReleasedComment> comments = new ArrayList<>();
    private boolean secondary;
    private Map<String, String> respondents =
            Map.of("nb", "Foreldrene", "nn", "Foreldra", "se", "Váhnemat", "en", "Parents");

    static AReading aReading() {
        return new AReading();
    }

    /** Believable answers: a level of expectation per item, and how far experience lies from it. */
    static Answers like(int respondents, long seed, double[] expected, double[] gap) {
        Random random = new Random(seed);
        Answers answers = new Answers(ITEMS.length);
        for (int i = 0; i < respondents; i++) {
            double person = random.nextGaussian() * 0.5;
            int[] row = new int[2 * ITEMS.length];
            for (int j = 0; j < ITEMS.length; j++) {
                row[2 * j] = step(expected[j] + person + random.nextGaussian() * 0.6);
                row[2 * j + 1] = step(expected[j] + gap[j] + person + random.nextGaussian() * 0.6);
            }
            answers.row(row);
        }
        return answers;
    }

    private static int step(double value) {
        return Math.clamp(Math.round(value), 1, 6);
    }

    AReading invited(@Nullable Integer number) {
        invited = number;
        return this;
    }

    AReading openly(int responses) {
        openResponses = responses;
        return this;
    }

    AReading answered(Answers given) {
        answers = given;
        return this;
    }

    AReading before(Answers given) {
        before = given;
        return this;
    }

    /** Rounds before the one before, oldest first. */
    AReading earlier(List<Answers> rounds) {
        earlier.addAll(rounds);
        return this;
    }

    AReading notComparable() {
        comparable = false;
        return this;
    }

    AReading direct(int worse, int asExpected, int better) {
        direct = new DirectAnswers(worse + asExpected + better, worse, asExpected, better);
        return this;
    }

    AReading saying(String text, String theme) {
        comments.add(new ReleasedComment(text, theme, "nb"));
        return this;
    }

    AReading hiding(String item) {
        hiddenItems.add(item);
        return this;
    }

    AReading withoutRespondents() {
        respondents = Map.of();
        return this;
    }

    AReading protecting() {
        secondary = true;
        return this;
    }

    UnitReading read() {
        PublishedUnit now = unit(answers, invited, secondary);
        UnitInRound where = new UnitInRound(
                "u1",
                "K1",
                "Skogheim barnehage",
                "p2",
                1,
                "r2",
                "høsten 2026",
                Instant.parse("2026-12-07T08:00:00Z"),
                "m1",
                "Elvedal",
                "3499",
                "kindergarten",
                "kindergarten-parents",
                1,
                6,
                "core",
                true,
                null);
        return new UnitReading(
                where,
                UnitNode.quality(where, questionnaire(), now),
                Map.of("nb", "Barnehage", "en", "Kindergarten"),
                now,
                since(now),
                history(now),
                comments,
                before == null ? List.of("høsten 2026") : List.of("høsten 2026", "høsten 2025"));
    }

    /** The rounds of earlier years that the test gave, then the one before and this one. */
    private Course.History history(PublishedUnit now) {
        List<Course.Round> rounds = new ArrayList<>();
        for (int i = 0; i < earlier.size(); i++) {
            int year = 2025 - earlier.size() + i + (before == null ? 1 : 0);
            rounds.add(round("høsten " + year, unit(earlier.get(i), 40, false)));
        }
        if (before != null && comparable) {
            rounds.add(round("høsten 2025", unit(before, 40, false)));
        }
        rounds.add(round("høsten 2026", now));
        return new Course.History(
                rounds.stream()
                        .filter(round -> !Double.isNaN(round.ratio().k()))
                        .toList(),
                before != null && !comparable ? 1 : 0);
    }

    private static Course.Round round(String name, PublishedUnit unit) {
        ScoreSums sums = unit.whole().shown() ? unit.whole().scores() : ScoreSums.EMPTY;
        return new Course.Round(name, QualityRatio.ofUnit(sums, 0, 0.95));
    }

    private Since since(PublishedUnit now) {
        if (before == null) {
            return Since.FIRST;
        }
        if (!comparable) {
            return new Since(Since.Kind.NOT_COMPARABLE, "høsten 2025", before.respondents(), null);
        }
        PublishedUnit then = unit(before, 40, false);
        if (!then.whole().shown() || !now.whole().shown()) {
            return new Since(Since.Kind.HIDDEN, "høsten 2025", then.responses(), null);
        }
        Comparison comparison = Comparison.of(changes(then, now));
        return new Since(Since.Kind.COMPARED, "høsten 2025", then.responses(), comparison);
    }

    private List<UnitReports.ScopeChange> changes(PublishedUnit then, PublishedUnit now) {
        return Scope.all(questionnaire()).stream()
                .filter(scope -> scope.of(then).shown() && scope.of(now).shown())
                .map(scope -> new UnitReports.ScopeChange(
                        scope,
                        Change.ofUnits(scope.of(then).scores(), scope.of(now).scores(), 0.95)))
                .toList();
    }

    private PublishedUnit unit(Answers given, @Nullable Integer asked, boolean protects) {
        Map<String, ScopeSums> dimensions = new LinkedHashMap<>();
        dimensions.put("content", sums(given, protects, 0));
        dimensions.put("conditions", sums(given, protects, 1, 2, 3, 4, 5));
        dimensions.put("manner", sums(given, protects, 6, 7));
        Map<String, ScopeSums> items = new LinkedHashMap<>();
        Map<String, Double> contributions = new LinkedHashMap<>();
        for (int j = 0; j < ITEMS.length; j++) {
            items.put(ITEMS[j][1], sums(given, protects || hiddenItems.contains(ITEMS[j][1]), j));
            contributions.put(ITEMS[j][1], given.contribution(j));
        }
        Map<String, Double> parts = Map.of(
                "content", given.contribution(0),
                "conditions", given.contribution(1, 2, 3, 4, 5),
                "manner", given.contribution(6, 7));
        boolean all = items.values().stream().allMatch(ScopeSums::shown);
        return new PublishedUnit(
                "u1",
                "K1",
                "Skogheim barnehage",
                null,
                null,
                null,
                asked,
                given.respondents(),
                openResponses,
                sums(given, protects, 0, 1, 2, 3, 4, 5, 6, 7),
                dimensions,
                items,
                new PublishedContributions(all ? contributions : null, protects ? null : parts),
                direct,
                protects ? null : reliability(given),
                null,
                null);
    }

    /** Cross-products of the conditions' items and of manner's, where ten rows or more are complete. */
    private static Map<String, Reliability> reliability(Answers given) {
        Map<String, Reliability> all = new LinkedHashMap<>();
        Map.of("conditions", new int[] {1, 2, 3, 4, 5}, "manner", new int[] {6, 7})
                .forEach((key, items) -> {
                    List<List<Double>> expectation = given.complete(0, items);
                    if (expectation.size() >= 10) {
                        all.put(
                                key,
                                new Reliability(
                                        expectation.size(),
                                        products(given.complete(1, items), items.length),
                                        products(expectation, items.length)));
                    }
                });
        return all;
    }

    private static Reliability.Side products(List<List<Double>> rows, int items) {
        List<Double> sums = new ArrayList<>();
        List<List<Double>> products = new ArrayList<>();
        for (int j = 0; j < items; j++) {
            int one = j;
            sums.add(rows.stream().mapToDouble(row -> row.get(one)).sum());
            List<Double> line = new ArrayList<>();
            for (int k = 0; k < items; k++) {
                int other = k;
                line.add(rows.stream()
                        .mapToDouble(row -> row.get(one) * row.get(other))
                        .sum());
            }
            products.add(line);
        }
        return new Reliability.Side(sums, products);
    }

    private static ScopeSums sums(Answers given, boolean protects, int... scope) {
        Answers.Sums sums = given.over(6, scope);
        boolean spread = scope.length == 1 && sums.n >= 10;
        if (sums.n < 5 || protects) {
            NodeStatus why = sums.n == 0 ? NodeStatus.EMPTY : sums.n < 5 ? NodeStatus.PRIMARY : NodeStatus.SECONDARY;
            return new ScopeSums(why, null, null, null, null, null, null, null, null, null, null);
        }
        return new ScopeSums(
                NodeStatus.SHOWN,
                sums.n,
                sums.o,
                sums.f,
                sums.oo,
                sums.of,
                sums.ff,
                sums.met,
                sums.pairs,
                sums.top,
                spread ? given.histogram(scope[0], 6) : null);
    }

    private Questionnaire questionnaire() {
        List<Questionnaire.Item> items = new ArrayList<>();
        for (String[] item : ITEMS) {
            Map<String, String> label = Map.of("nb", item[2], "en", item[3]);
            items.add(new Questionnaire.Item(item[1], item[0], label, label, true));
        }
        return new Questionnaire(
                "kindergarten-parents",
                1,
                "h",
                "core",
                Map.of("nb", "Barnehage, foreldre"),
                respondents,
                new Questionnaire.Scale(1, 6),
                List.of(
                        new Questionnaire.Dimension("content", Map.of("nb", "Innhold", "en", "Content")),
                        new Questionnaire.Dimension("conditions", Map.of("nb", "Vilkår", "en", "Conditions")),
                        new Questionnaire.Dimension("manner", Map.of("nb", "Måte", "en", "Manner"))),
                items,
                null,
                null);
    }

    /** A unit whose parents get less than they expect, mostly about two things. */
    static AReading less() {
        double[] expected = {4.6, 4.4, 4.9, 5.0, 4.5, 4.5, 4.7, 5.1};
        double[] gap = {.35, -.1, -.8, -.9, -.1, 0, -.2, -.1};
        double[] earlier = {.2, -.1, -.7, -.8, -.1, 0, -1.3, -.1};
        return aReading()
                .answered(like(29, 1, expected, gap))
                .before(like(27, 2, expected, earlier))
                .direct(11, 14, 4);
    }
}
