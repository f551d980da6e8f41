package opplevd.report.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.language.Writing;
import opplevd.quality.Change;
import opplevd.quality.QualityRatio;
import opplevd.quality.Verdict;
import opplevd.quality.Wording;
import org.jspecify.annotations.Nullable;

/** Says figures and names in one language, the same way on every page and in every chart. */
public record Voice(Messages messages, Language language) {
    private static final List<String> FALLBACK = List.of("nb", "nn", "en");

    public String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    /** The text for one ({@code key.one}) or several ({@code key.other}); the count itself is not said. */
    public String forOneOr(int count, String key, Object... arguments) {
        return text(key + (count == 1 ? ".one" : ".other"), arguments);
    }

    /** A mean or another number with two decimals: 4,19. */
    public String two(double value) {
        return decimals(value, 2);
    }

    /**
     * K with two decimals; with three where an end of its interval would else be written as 1 or as K itself. Whoever reads
     * 0,93–1,00 can't see on which side of 1 it ends.
     */
    public String k(QualityRatio ratio) {
        return decimals(ratio.k(), decimals(ratio));
    }

    /** What is to be said where the means as they are written don't give K as it is written; empty where they do. */
    public String division(QualityRatio ratio) {
        double own = hundredths(ratio.meanExperience()) / hundredths(ratio.meanExpectation());
        return decimals(own, decimals(ratio)).equals(k(ratio)) ? "" : text("report.figure.division");
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /** The lower end of K's interval, cut to what the scale can give, with as many decimals as K. */
    public String low(QualityRatio ratio, int scaleMin, int scaleMax) {
        return decimals(ratio.ciLowOnScale(scaleMin, scaleMax), decimals(ratio));
    }

    /** The upper end likewise. */
    public String high(QualityRatio ratio, int scaleMin, int scaleMax) {
        return decimals(ratio.ciHighOnScale(scaleMin, scaleMax), decimals(ratio));
    }

    /**
     * K with its interval, to be held against a number: 0,93 (0,91–0,96). Three decimals where one of the three would else be
     * written as that number without being it.
     */
    public String kAgainst(QualityRatio ratio, double number, int scaleMin, int scaleMax) {
        double low = ratio.ciLowOnScale(scaleMin, scaleMax);
        double high = ratio.ciHighOnScale(scaleMin, scaleMax);
        boolean alike = Stream.of(ratio.k(), low, high).anyMatch(one -> one != number && alike(one, number));
        int decimals = alike ? 3 : decimals(ratio);
        String k = decimals(ratio.k(), decimals);
        return Double.isNaN(low) ? k : k + " (" + decimals(low, decimals) + "–" + decimals(high, decimals) + ")";
    }

    /** K of the earlier round: two decimals, three where both would else be written alike. */
    public String before(Change change) {
        return decimals(change.kBefore(), decimals(change));
    }

    /** K of the later round likewise. */
    public String after(Change change) {
        return decimals(change.kAfter(), decimals(change));
    }

    /** K later / K earlier with its interval: two decimals, three where an end would else be written as 1 without being it. */
    public String ratio(Change change) {
        boolean unclear = Stream.of(change.ciLow(), change.ciHigh()).anyMatch(end -> end != 1 && alike(end, 1));
        int decimals = unclear ? 3 : 2;
        return text(
                "network.programme.ratio",
                decimals(change.ratio(), decimals),
                decimals(change.ciLow(), decimals),
                decimals(change.ciHigh(), decimals));
    }

    /** Whether two numbers would be written alike with two decimals. */
    public static boolean alike(double one, double other) {
        return Math.round(one * 100) == Math.round(other * 100);
    }

    /** K with three decimals, for rows that two would not tell apart. */
    public String three(double value) {
        return decimals(value, 3);
    }

    private String decimals(double value, int decimals) {
        return minus(Writing.number(language, value, decimals));
    }

    private static int decimals(Change change) {
        return alike(change.kBefore(), change.kAfter())
                        && Math.round(change.kBefore() * 1000) != Math.round(change.kAfter() * 1000)
                ? 3
                : 2;
    }

    private static int decimals(QualityRatio ratio) {
        boolean interval = ratio.status() == QualityRatio.Status.OK;
        return interval && (isUnclear(ratio.ciLow(), ratio.k()) || isUnclear(ratio.ciHigh(), ratio.k())) ? 3 : 2;
    }

    private static boolean isUnclear(double end, double k) {
        return alike(end, 1) || alike(end, k);
    }

    /** A K on an axis, as short as it can be said: 0,9 or 0,95. */
    public String axis(double value) {
        double tenths = value * 10;
        int decimals =
                Math.abs(value - Math.rint(value)) < 1e-9 ? 0 : Math.abs(tenths - Math.rint(tenths)) < 1e-9 ? 1 : 2;
        return minus(Writing.number(language, value, decimals));
    }

    public String whole(long value) {
        return Writing.number(language, (double) value, 0);
    }

    /** A number with its sign and three decimals: +0,009 and −0,034; nothing has no sign. */
    public String signed(double value) {
        String written = minus(Writing.number(language, value, 3));
        boolean plus = value > 0 && written.chars().anyMatch(c -> c >= '1' && c <= '9');
        return plus ? "+" + written : written;
    }

    /** A ratio as the change it is: 1.23 is +23 %. */
    public String change(double ratio) {
        long percent = Math.round((ratio - 1) * 100);
        String written = minus(Writing.percent(language, percent / 100.0, 0));
        return percent > 0 ? "+" + written : written;
    }

    public String percent(double share) {
        return Writing.percent(language, share, 0);
    }

    /** Two shares as one interval: 11–41 %. */
    public String between(double low, double high) {
        return whole(Math.round(low * 100)) + "–" + percent(high);
    }

    /** An interval of K, cut to what the scale can give: 0,84–0,93; empty where there is none. */
    public String interval(QualityRatio ratio, int scaleMin, int scaleMax) {
        if (Double.isNaN(ratio.ciLow())) {
            return "";
        }
        return low(ratio, scaleMin, scaleMax) + "–" + high(ratio, scaleMin, scaleMax);
    }

    /** The interval in a column of figures, or in two words why there is none. */
    public String intervalOrReason(QualityRatio ratio, int scaleMin, int scaleMax) {
        return switch (ratio.status()) {
            case OK, CENSUS -> interval(ratio, scaleMin, scaleMax);
            case ZERO_VARIANCE -> text("report.alike.short");
            case TOO_FEW, NO_DATA -> text("report.few.short");
        };
    }

    /** A text, and the tag of its language where that is not the voice's own; else empty. */
    public record Told(String text, String lang) {}

    /** The text of a map language -> text in this language, else in the nearest that there is, else what is given. */
    public String of(@Nullable Map<String, String> texts, String otherwise) {
        return told(texts, otherwise).text();
    }

    /** The same, saying which language it is in. */
    public Told told(@Nullable Map<String, String> texts, String otherwise) {
        if (texts == null) {
            return new Told(otherwise, "");
        }
        return Stream.of(Stream.of(language.tag()), FALLBACK.stream(), texts.keySet().stream())
                .flatMap(tags -> tags)
                .filter(texts::containsKey)
                .map(tag -> new Told(texts.getOrDefault(tag, otherwise), tag.equals(language.tag()) ? "" : tag))
                .findFirst()
                .orElse(new Told(otherwise, ""));
    }

    /** What a page calls an item: its label where it has one, else what was asked. */
    public String nameOf(@Nullable Map<String, String> label, Map<String, String> text, String key) {
        return of(label == null || label.isEmpty() ? text : label, key);
    }

    /** "a", "a and b", "a, b and c". */
    public String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        String all = String.join(", ", parts.subList(0, parts.size() - 1));
        return all + " " + text("report.and") + " " + parts.getLast();
    }

    /** The same with each name in quotation marks. */
    public String quoted(List<String> names) {
        return list(names.stream().map(name -> text("report.quote", name)).toList());
    }

    /** A noun that began a sentence, as it stands inside one. */
    public String inside(String noun) {
        boolean abbreviation = noun.length() > 1 && Character.isUpperCase(noun.charAt(1));
        return noun.isEmpty() || abbreviation
                ? noun
                : noun.substring(0, 1).toLowerCase(language.locale()) + noun.substring(1);
    }

    /** The verdict as a sentence about those who answered: "Foreldrene opplever litt mindre enn de forventer." */
    public String verdict(QualityRatio ratio, @Nullable Map<String, String> respondents) {
        String who = of(respondents, text("report.respondents"));
        return ratio.wording()
                .map(wording -> text("report.verdict." + key(wording), who, inside(who)))
                .orElseGet(() -> text("report.short.no-interval"));
    }

    /** The verdict in a column: "litt mindre enn de forventer". */
    public String shortly(QualityRatio ratio) {
        return ratio.wording()
                .map(wording -> text("report.short." + key(wording)))
                .orElseGet(() -> text("report.short.no-interval"));
    }

    /** The last part of the keys of a wording: {@code slightly-less}. */
    public static String key(Wording wording) {
        return wording.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Which shape stands for a K: ABOVE, BELOW or UNSURE; empty where there is no interval. */
    public static String shape(QualityRatio ratio) {
        return ratio.verdict()
                .map(verdict -> verdict == Verdict.ABOVE ? "ABOVE" : verdict == Verdict.BELOW ? "BELOW" : "UNSURE")
                .orElse("");
    }

    private static String minus(String number) {
        return number.replace('-', '−');
    }
}
