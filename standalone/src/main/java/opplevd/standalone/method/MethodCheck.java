package opplevd.standalone.method;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Does K say what we say that it says? Over answers in pairs with a question about the whole beside them: how well experience (O) and
 * K each tell the answer to that question, and in which order each puts the items.
 */
public final class MethodCheck {
    private static final double FEWEST_PAIRS = 0.5;
    private static final int FEWEST_PEOPLE = 30;
    private static final int HALVES = 200;

    private final List<Person> people;
    private final int items;

    private MethodCheck(List<Person> people, int items) {
        this.people = List.copyOf(people);
        this.items = items;
    }

    /**
     * Which columns hold what.
     *
     * @param expectation what the names of columns with F begin with; the rest of the name is the item
     * @param experience the same for O
     * @param whole the columns about the whole, of which the mean is taken
     */
    public record Columns(String expectation, String experience, List<String> whole) {
        public Columns {
            whole = List.copyOf(whole);
        }
    }

    /** Answers of one respondent; NaN = none. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Person(double[] f, double[] o, double whole) {
        double mean(double[] of) {
            double sum = 0;
            int n = 0;
            for (int j = 0; j < f.length; j++) {
                if (!Double.isNaN(f[j] + o[j])) {
                    sum += of[j];
                    n++;
                }
            }
            return sum / n;
        }

        long pairs() {
            return IntStream.range(0, f.length)
                    .filter(j -> !Double.isNaN(f[j] + o[j]))
                    .count();
        }
    }

    /**
     * Prints the check of a file as a table.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong with the file
     */
    public static void run(Path file, Columns columns, Consumer<String> out) {
        try {
            read(Files.readString(file), columns).print(out);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " can't be read: " + e.getMessage(), e);
        } catch (BadCase bad) {
            throw new IllegalArgumentException(
                    file + ": " + String.valueOf(bad.getMessage()).replace("input.csv ", ""), bad);
        }
    }

    static MethodCheck read(String csv, Columns columns) {
        Table table = Table.of(csv);
        List<String> items = table.columns().stream()
                .filter(column -> column.startsWith(columns.expectation()))
                .map(column -> column.substring(columns.expectation().length()))
                .filter(item -> table.columns().contains(columns.experience() + item))
                .toList();
        List<Person> people = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            double[] f = answers(row, columns.expectation(), items);
            double[] o = answers(row, columns.experience(), items);
            double[] whole = columns.whole().stream()
                    .mapToDouble(row::number)
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            Person person = new Person(f, o, whole.length == 0 ? Double.NaN : Fit.mean(whole));
            if (whole.length > 0 && person.pairs() > 0 && person.pairs() >= FEWEST_PAIRS * items.size() - 1e-9) {
                people.add(person);
            }
        }
        if (items.size() < 2 || people.size() < FEWEST_PEOPLE) {
            throw new BadCase("there are " + items.size() + " items in pairs and " + people.size()
                    + " respondents who answered half of them and the question about the whole; "
                    + "this takes at least 2 and " + FEWEST_PEOPLE);
        }
        return new MethodCheck(people, items.size());
    }

    private static double[] answers(Table.Row row, String side, List<String> items) {
        return items.stream().mapToDouble(item -> row.number(side + item)).toArray();
    }

    int people() {
        return people.size();
    }

    Fit experience() {
        return fit(person -> person.mean(person.o()));
    }

    Fit ratio() {
        return fit(person -> person.mean(person.o()) / person.mean(person.f()));
    }

    private Fit fit(ToDoubleFunction<Person> figure) {
        return Fit.of(
                people.stream().mapToDouble(figure).toArray(),
                people.stream().mapToDouble(Person::whole).toArray());
    }

    /** How alike the order of the items by K and by O are. */
    double ordersAgree() {
        return Order.agreement(byRatio(people), byExperience(people));
    }

    /** How alike the order by K is in two halves of the respondents: the mean of many halves, drawn from a fixed seed. */
    double ratioOrderHolds() {
        return holds(this::byRatio);
    }

    double experienceOrderHolds() {
        return holds(this::byExperience);
    }

    private double holds(Function<List<Person>, double[]> figure) {
        Random random = new Random(1);
        List<Person> drawn = new ArrayList<>(people);
        double sum = 0;
        for (int i = 0; i < HALVES; i++) {
            Collections.shuffle(drawn, random);
            int half = drawn.size() / 2;
            sum += Order.agreement(
                    figure.apply(drawn.subList(0, half)), figure.apply(drawn.subList(half, drawn.size())));
        }
        return sum / HALVES;
    }

    private double[] byRatio(List<Person> of) {
        double[] o = sums(of, Person::o);
        double[] f = sums(of, Person::f);
        double[] k = new double[items];
        Arrays.setAll(k, j -> o[j] / f[j]);
        return k;
    }

    private double[] byExperience(List<Person> of) {
        double[] o = sums(of, Person::o);
        double[] ones = new double[items];
        Arrays.fill(ones, 1);
        double[] pairs = sums(of, person -> ones);
        double[] means = new double[items];
        Arrays.setAll(means, j -> o[j] / pairs[j]);
        return means;
    }

    /** Of each item, over its complete pairs. */
    private double[] sums(List<Person> of, Function<Person, double[]> side) {
        double[] sums = new double[items];
        for (Person person : of) {
            double[] answers = side.apply(person);
            for (int j = 0; j < items; j++) {
                if (!Double.isNaN(person.f()[j] + person.o()[j])) {
                    sums[j] += answers[j];
                }
            }
        }
        return sums;
    }

    private void print(Consumer<String> out) {
        out.accept(people() + " respondents, " + items + " items");
        out.accept("");
        out.accept(
                "| figure | correlation with the question about the whole | explains | predicts, each left out in turn |");
        out.accept("| --- | --- | --- | --- |");
        row("experience (O)", experience(), out);
        row("K", ratio(), out);
        out.accept("");
        out.accept("| order of the items | rank correlation |");
        out.accept("| --- | --- |");
        order("by K, two halves of the respondents", ratioOrderHolds(), out);
        order("by O, two halves of the respondents", experienceOrderHolds(), out);
        order("by K and by O", ordersAgree(), out);
    }

    private static void row(String name, Fit fit, Consumer<String> out) {
        out.accept(String.format(
                Locale.ROOT,
                "| %s | %.2f | %.0f %% | %.0f %% |",
                name,
                fit.r(),
                100 * fit.explained(),
                100 * fit.predicted()));
    }

    private static void order(String name, double agreement, Consumer<String> out) {
        out.accept(String.format(Locale.ROOT, "| %s | %.2f |", name, agreement));
    }
}
