package opplevd.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Charts to look at and to check: an ordinary one, and ones with long names, hidden rows and values at the edges. */
final class ChartFixtures {
    static final String FEW = "Færre enn fem svarte. Da viser vi ingen tall, så ingen kan kjennes igjen.";

    private ChartFixtures() {}

    static String comma(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replace('.', ',').replace('-', '−');
    }

    static String axis(double value) {
        return value == Math.rint(value)
                ? String.valueOf((int) value)
                : comma(value).replaceAll("0+$", "");
    }

    static String percent(double ratio) {
        long whole = Math.round((ratio - 1) * 100);
        return whole == 0 ? "0" : (whole > 0 ? "+" : "−") + Math.abs(whole) + " %";
    }

    static Dumbbell.Row row(String name, double o, double f, double low, double high, String amount) {
        return Dumbbell.Row.shown(name, o, f, Side.of(low, high, 1), comma(o / f), comma(low) + "–" + comma(high))
                .contributing(amount);
    }

    static Dumbbell dumbbell(List<Dumbbell.Row> dimensions, List<Dumbbell.Row> items, String contribution) {
        return new Dumbbell(
                "where",
                "«Beskjed i god tid» og «Faste voksne» står for det meste av avstanden",
                "To deler er under 1 og to over.",
                dimensions,
                items,
                new Dumbbell.Words("opplevelse", "forventning", "K", "usikkerhet", contribution),
                1,
                6,
                ChartFixtures::axis);
    }

    static Dumbbell ordinaryDumbbell() {
        return dumbbell(
                List.of(
                        row("Vilkår", 3.98, 4.33, .89, .95, "−0,034"),
                        row("Måte", 4.31, 4.49, .93, .99, "−0,013"),
                        row("Innhold", 4.36, 4.20, 1.01, 1.06, "+0,009")),
                List.of(
                        row("Beskjed i god tid", 3.83, 4.62, .78, .88, "−0,015"),
                        row("Faste voksne", 3.78, 4.55, .78, .88, "−0,014"),
                        row("Mottak om morgenen", 4.33, 4.59, .88, 1.01, "−0,005"),
                        row("Å bli lyttet til", 4.44, 4.41, .96, 1.06, "0,000"),
                        row("Turer og uteliv", 4.41, 3.93, 1.08, 1.17, "+0,010")),
                "bidrag");
    }

    static Dumbbell crowdedDumbbell() {
        return dumbbell(
                List.of(
                        row("Forutsigbarhet og punktlighet i tjenesten", 5.98, 6.0, .99, 1.0, ""),
                        Dumbbell.Row.hidden("Vilkår", FEW)),
                List.of(
                        row(
                                "Jeg får beskjed i god tid når noe endrer seg i barnehagen, også om ferie",
                                5.9,
                                6,
                                .9,
                                1.01,
                                ""),
                        row("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", 1, 1.02, .9, 1.1, ""),
                        Dumbbell.Row.shown("Uten intervall", 5, 5, Side.UNKNOWN, "1,00", "alle likt"),
                        Dumbbell.Row.hidden("Jeg blir lyttet til når jeg sier fra om noe som er viktig", FEW)),
                "");
    }

    static Change change() {
        return new Change(
                "change",
                "«Prat ved henting» er bedre enn i forrige runde.",
                "Én av fem rader er bedre.",
                List.of(
                        changeRow("Hele barnehagen", true, .94, .96, .97, 1.08, "kan ikke si"),
                        changeRow(
                                "Forutsigbarhet og punktlighet i tjenesten",
                                false,
                                1.01,
                                1.04,
                                .95,
                                1.1,
                                "kan ikke si"),
                        new Change.Row(
                                "Måte",
                                false,
                                "0,92",
                                "0,96",
                                1.04,
                                Double.NaN,
                                Double.NaN,
                                Side.UNKNOWN,
                                "kan ikke si")),
                List.of(
                        changeRow("Prat ved henting", false, .76, .93, 1.07, 1.41, "er bedre"),
                        changeRow("Faste voksne", false, 1.2, .5, .3, .8, "er dårligere")),
                new Change.Words("før", "nå", "uendret"),
                ChartFixtures::percent);
    }

    private static Change.Row changeRow(
            String name, boolean strong, double before, double now, double low, double high, String verdict) {
        return new Change.Row(
                name, strong, comma(before), comma(now), now / before, low, high, Side.of(low, high, 1), verdict);
    }

    static Forest forest() {
        List<Forest.Row> rows = new ArrayList<>(List.of(
                forestRow("Elvedal", true, "196", .97, .96, .98, 2, 5),
                forestRow("Fjellvang", false, "118", 1.03, 1.02, 1.04, 1, 2),
                forestRow("Granli", false, "64", 1, .98, 1.02, 1, 5),
                forestRow("Nord-Gudbrandsdal interkommunale", false, "1 171", .96, .2, 1.97, 2, 5),
                forestRow("Storås", false, "87", .98, .96, .99, 5, 5)));
        rows.add(Forest.Row.hidden("Åsnes", false, FEW));
        return forest(rows, 5);
    }

    /** Some of as many municipalities as there are in the country. */
    static Forest largeForest() {
        return forest(
                IntStream.rangeClosed(1, 20)
                        .mapToObj(i -> forestRow("Kommune " + i, i == 5, "87", .98, .96, .99, 15 * i, 357))
                        .toList(),
                357);
    }

    private static Forest forest(List<Forest.Row> rows, int members) {
        return new Forest(
                "forest",
                "Én kommune er over 1, tre er under",
                "Fjellvang er over 1.",
                rows,
                members,
                new Forest.Words("svar", "Mål: 1 eller mer", "K", "usikkerhet", "plass i nettverket"),
                ChartFixtures::comma);
    }

    private static Forest.Row forestRow(
            String name, boolean own, String n, double k, double low, double high, int best, int worst) {
        return new Forest.Row(
                name,
                own,
                n,
                k,
                low,
                high,
                comma(k),
                comma(low) + "–" + comma(high),
                Forest.Rank.between(best, worst),
                "");
    }

    private static final Distribution.Words SIDES = new Distribution.Words("opplevelse", "forventning");

    static Distribution distribution() {
        return new Distribution(
                "spread",
                "«Beskjed i god tid»: 12 av 29 svarer 3 eller lavere",
                "Beskjed i god tid: 12 av 29.",
                List.of(
                        panel("Beskjed i god tid", .1, .1, .21, .3, .2, .09),
                        panel("Faste voksne", 0, .05, .2, .25, .3, .2),
                        new Distribution.Panel(
                                "Jeg blir lyttet til når jeg sier fra om noe som er viktig", List.of(), List.of(), FEW),
                        panel("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", 0, 0, 0, 0, 0, 1),
                        panel("Turer", 0, 0, 0, 0, .5, .5)),
                SIDES,
                List.of("1", "2", "3", "4", "5", "6"));
    }

    static Distribution longDistribution() {
        return new Distribution(
                "spread",
                "Ti trinn",
                "Ti trinn.",
                List.of(
                        panel("Skala", .1, .1, .1, .1, .1, .1, .1, .1, .1, .1),
                        panel("Til", 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)),
                SIDES,
                List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"));
    }

    private static Distribution.Panel panel(String name, double... shares) {
        List<Double> list = Arrays.stream(shares).boxed().toList();
        return new Distribution.Panel(name, list, list, "");
    }

    static Matrix matrix() {
        return matrix(List.of(
                point("Beskjed i god tid", 4.9, .83, Side.BELOW),
                point("Faste voksne", 4.8, .83, Side.BELOW),
                point("Prat ved henting", 4.3, .93, Side.BELOW),
                point("Mottak om morgenen", 4.85, .94, Side.UNSURE),
                point("Barnet blir sett", 4.88, .96, Side.UNSURE),
                point("Lek og læring", 4.87, .98, Side.UNSURE),
                point("Å bli lyttet til", 4.5, 1.01, Side.UNSURE),
                point("Turer og uteliv", 3.6, 1.12, Side.ABOVE)));
    }

    /** Many points in one place, with names as long as whole statements. */
    static Matrix crowdedMatrix() {
        List<Matrix.Point> points = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String name = i % 2 == 0 ? "Jeg får beskjed i god tid når noe endrer seg i barnehagen" : "Respekt " + i;
            points.add(point(name, 5.5 + 0.02 * i, 0.97 + 0.002 * i, i < 3 ? Side.BELOW : Side.UNSURE));
        }
        return matrix(points);
    }

    private static Matrix.Point point(String name, double f, double k, Side side) {
        return new Matrix.Point(name, f, k, side);
    }

    private static Matrix matrix(List<Matrix.Point> points) {
        double mean =
                points.stream().mapToDouble(Matrix.Point::expectation).average().orElseThrow();
        return new Matrix(
                "first",
                "Foreldrene forventer mye av «Beskjed i god tid» og «Faste voksne», og opplever mindre",
                "Beskjed i god tid: gjør noe med dette først.",
                points,
                mean,
                new Matrix.Words(
                        "Gjør noe med dette først",
                        "Hold øye med",
                        "Ta vare på",
                        "Greit",
                        "K = 1",
                        "snitt " + comma(mean),
                        "lavere forventning",
                        "høyere forventning"),
                ChartFixtures::axis);
    }

    /** So many rounds; with limits from seven on. */
    static Series series(int rounds) {
        List<Series.Point> points = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            double k = 0.94 + 0.01 * (i % 3);
            boolean limited = rounds >= 7;
            points.add(new Series.Point(
                    "Hjemmetjenesten våren " + (2014 + i),
                    comma(k),
                    k,
                    limited ? Double.NaN : k - 0.04,
                    limited ? Double.NaN : k + 0.05,
                    i == 0 && !limited ? Side.BELOW : Side.UNSURE));
        }
        return new Series(
                "course",
                rounds + " runder",
                "K i hver runde.",
                points,
                rounds < 7 ? List.of() : List.of(new Series.Phase(0, rounds - 1, .95, .94, .96)),
                new Series.Words("K = 1", "snitt", "øvre grense", "nedre grense"),
                ChartFixtures::axis);
    }

    /** A trend with limits, a centre, a line to hold it against and two things that were begun. */
    static Trend trend(int months) {
        List<Trend.Point> points = IntStream.range(0, months)
                .mapToObj(i -> new Trend.Point(
                        (i % 12 + 1) + "/" + (2024 + i / 12),
                        i == 2 ? Double.NaN : 0.08 + 0.02 * Math.sin(i),
                        Double.NaN,
                        Double.NaN,
                        0.05 + 0.001 * (i % 3),
                        0.11 - 0.001 * (i % 3),
                        i == 3 ? Side.BELOW : Side.UNSURE))
                .toList();
        return new Trend(
                "trend",
                "Sykefraværet varierer som før",
                "En linje",
                points,
                new Trend.Lines(0.08, "gjennomsnitt 8,0 %", 0.1, "Mål: høyst 10 %"),
                List.of(
                        new Trend.Event(1, "Tiltaket tok til"),
                        new Trend.Event(months - 1, "Et tiltak med et langt navn som ikke får plass på en telefon")),
                Trend.Range.SHARE,
                share -> Math.round(share * 1000) / 10.0 + " %");
    }

    /** K in so many rounds, and the K that a measure is to bring it to. */
    static Trend target(int rounds) {
        List<Trend.Point> points = IntStream.range(0, rounds)
                .mapToObj(i -> new Trend.Point(
                        "våren " + (2014 + i),
                        0.91 + 0.04 * (i % 3),
                        0.88 + 0.04 * (i % 3),
                        0.94 + 0.04 * (i % 3),
                        Double.NaN,
                        Double.NaN,
                        i % 3 == 2 ? Side.UNSURE : Side.BELOW))
                .toList();
        return new Trend(
                "target",
                "«Respekt» er bedre enn før tiltaket.",
                "Måltallet er 0,98.",
                points,
                new Trend.Lines(Double.NaN, "", 1, "K = 1").withTarget(0.98, "mål 0,98"),
                List.of(new Trend.Event(1, "Tiltaket tok til")),
                Trend.Range.QUALITY,
                ChartFixtures::axis);
    }

    static FunnelPlot funnel() {
        List<Double> n = List.of(8.0, 12.0, 20.0, 40.0, 90.0);
        return new FunnelPlot(
                "scatter",
                "Fallet er lavere enn tilfeldigheter skulle gi.",
                "Fallet: K 0,80, 50 svar, er lavere.",
                List.of(
                        new FunnelPlot.Point("Fallet", 50, .8, Side.BELOW),
                        new FunnelPlot.Point("Fossen", 52, .81, Side.BELOW),
                        new FunnelPlot.Point("Toppen", 88, 1.16, Side.ABOVE),
                        new FunnelPlot.Point("Lia", 9, 1.01, Side.UNSURE),
                        new FunnelPlot.Point("Åsen", 40, .97, Side.UNSURE),
                        new FunnelPlot.Point("Bakken", 89, .96, Side.UNSURE)),
                List.of(
                        new FunnelPlot.Curve(n, List.of(.7, .76, .82, .86, .9), false),
                        new FunnelPlot.Curve(n, List.of(1.3, 1.24, 1.18, 1.14, 1.1), true)),
                .98,
                new FunnelPlot.Words("samlet 0,98", "antall svar"),
                ChartFixtures::axis);
    }

    static Glance glance() {
        return new Glance(
                List.of(
                        new Glance.Row(.97, .95, .99),
                        new Glance.Row(1.3, 1.02, 1.9),
                        new Glance.Row(Double.NaN, Double.NaN, Double.NaN)),
                "K = 1",
                ChartFixtures::axis);
    }

    static Strips strips() {
        return new Strips(
                List.of(new Strips.Row(
                        "notice",
                        "Fjellvang er høyere enn Elvedal og Storås.",
                        List.of(
                                new Strips.Point(.87, Strips.Part.OWN),
                                new Strips.Point(.88, Strips.Part.OTHER),
                                new Strips.Point(1.02, Strips.Part.TEACHER),
                                new Strips.Point(2.5, Strips.Part.OTHER)))),
                "K = 1",
                ChartFixtures::axis);
    }

    /** Services through their rounds: one rising, one with a long name, one in its first round. */
    static Multiples multiples(int panels) {
        List<Multiples.Panel> all = List.of(
                new Multiples.Panel("Barnehage", "er bedre", true, points("2023", "2024", "2025", "2026")),
                new Multiples.Panel("Grunnskole", "kan ikke si", false, points("2024", "2026")),
                new Multiples.Panel(
                        "Hjemmetjeneste og praktisk bistand i hele kommunen", "kan ikke si", false, points("2025")),
                new Multiples.Panel("SFO", "første runde", false, points("våren 2026")),
                new Multiples.Panel(
                        "Sykehjem", "er dårligere", true, points("høsten 2024", "høsten 2025", "våren 2026")),
                new Multiples.Panel("Avlastning", "kan ikke si", false, points("2025", "2026")));
        return new Multiples(
                "trends",
                "Barnehage er bedre enn i forrige runde.",
                "Seks tjenester.",
                all.subList(0, panels),
                "K = 1");
    }

    /** A round right over the line, where its name would else stand. */
    static Multiples overOne() {
        Multiples.Panel panel = new Multiples.Panel(
                "Barnehage",
                "kan ikke si",
                false,
                List.of(
                        new Multiples.Point("2025", "1,02", 1.02, 1.005, 1.035),
                        new Multiples.Point("2026", "1,03", 1.03, 1.015, 1.045)));
        return new Multiples("over", "Barnehage er over 1.", "Barnehage: K 1,03.", List.of(panel), "K = 1");
    }

    private static List<Multiples.Point> points(String... rounds) {
        List<Multiples.Point> points = new ArrayList<>();
        for (int i = 0; i < rounds.length; i++) {
            double k = 0.9 + 0.05 * i;
            points.add(new Multiples.Point(rounds[i], comma(k), k, i == 0 ? Double.NaN : k - .03, k + .03));
        }
        return points;
    }
}
