package opplevd.survey.intake.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import opplevd.survey.upload.Table;

/** What a file seems to be, before anybody has said anything: for the pages to begin with. */
final class Proposal {
    private static final int MIN = 1;
    private static final int MAX = 6;
    private static final int MOST_ON_A_SCALE = 12;
    private static final int LONGEST_ANSWER = 60;
    /** So many answers have two columns of one scale in common. */
    private static final int ON_BOTH = 2;
    /** In any case, and with the letters of Norwegian being letters. */
    private static final int WORDS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern NUMBER = Pattern.compile("(?:A?0*)?(\\d{1,2})(?:\\D.*)?", Pattern.DOTALL);
    private static final Pattern EXPECTED =
            Pattern.compile("^f_|forvent\\w*|expect\\w*|\\[?\\(?(?-i:\\bF\\b)\\]?\\)?", WORDS);
    private static final Pattern EXPERIENCED =
            Pattern.compile("^o_|opplev\\w*|erfar\\w*|experienc\\w*|\\[?\\(?(?-i:\\bO\\b)\\]?\\)?", WORDS);
    /** A question about several things, as LimeSurvey writes it: the question, and in brackets the thing. */
    private static final Pattern IN_BRACKETS = Pattern.compile(".*\\[([^\\[\\]]{3,})\\]\\s*", Pattern.DOTALL);

    private static final Pattern UNIT = Pattern.compile(
            "enhet\\w*|eining\\w*|unit|avdeling|barnehage\\w*|skole\\w*|skule\\w*|kindergarten|school", WORDS);
    private static final Pattern DIRECT_QUESTION = Pattern.compile(
            "\\bdirect\\b|(?:sammenlign|samanlikn|compar)\\w*.*(?:forvent|vent|expect)\\w*|(?:enn|than)\\W+(?:\\w+\\W+)?(?:forvent|vent|expect)\\w*",
            WORDS);
    private static final List<Pattern> DIRECT_ANSWERS = List.of(
            Pattern.compile("(?:\\w+ )?(?:dårligere|dårlegare|verre|worse)\\b.*", WORDS),
            Pattern.compile("(?:omtrent |about )?(?:som |as )(?:forventet|forventa|venta|ventet|expected)\\b.*", WORDS),
            Pattern.compile("(?:\\w+ )?(?:bedre|betre|better)\\b.*", WORDS));
    private static final Pattern FREE_TEXT = Pattern.compile(
            "kommentar\\w*|merknad\\w*|comment\\w*|fritekst|utdyp\\w*|(?:noe|noko|anything) (?:mer|meir|annet|anna|else|more)\\b|"
                    + "med (?:egne|eigne) ord|in your own words",
            WORDS);
    private static final Pattern NOTHING = Pattern.compile(
            "vet ikke|veit ikkje|ikke relevant|ikkje relevant|ikke aktuelt|don'?t know|not relevant|n/?a|no answer|"
                    + "ubesvart|ikke svart|ønsker ikke å svare|in diehtte",
            WORDS);

    private Proposal() {}

    static Mapping of(Table table, Tool tool, List<OwnUnits.OwnUnit> units) {
        List<Column> columns = new ArrayList<>();
        boolean unit = false;
        boolean respondent = false;
        for (int i = 0; i < table.header().size(); i++) {
            String heading = table.header().get(i);
            Column column = Column.UNUSED;
            if (!respondent && tool.isRespondent(heading)) {
                column = new Column(Column.Role.RESPONDENT, "");
                respondent = true;
            } else if (!unit && (UNIT.matcher(heading.strip()).matches() || namesUnits(table, i, units))) {
                column = new Column(Column.Role.UNIT, "");
                unit = true;
            } else if (!Tool.isAbout(heading) && !heading.equals(Table.STRUCK) && onAScale(table, i)) {
                column = answers(heading);
            }
            columns.add(column);
        }
        return new Mapping("", "", MIN, MAX, "", columns, Map.of(), Map.of(), Map.of(), Map.of(), "");
    }

    /** The answer that a text seems to stand for, 0 = none; empty where it says nothing. */
    static OptionalInt value(String text, int min, int max) {
        if (NOTHING.matcher(text.strip()).matches()) {
            return OptionalInt.of(0);
        }
        Matcher number = NUMBER.matcher(text.strip());
        if (!number.matches()) {
            return OptionalInt.empty();
        }
        int value = Integer.parseInt(number.group(1));
        return value >= min && value <= max ? OptionalInt.of(value) : OptionalInt.empty();
    }

    /** What an answer to the direct question seems to be: 1 worse, 2 as expected, 3 better, 0 = none; empty where it says nothing. */
    static OptionalInt direct(String text) {
        for (int i = 0; i < DIRECT_ANSWERS.size(); i++) {
            if (DIRECT_ANSWERS.get(i).matcher(text.strip()).matches()) {
                return OptionalInt.of(i + 1);
            }
        }
        return value(text, 1, DIRECT_ANSWERS.size());
    }

    /** The unit that a text seems to mean: its code, or its name. */
    static String unit(String text, List<OwnUnits.OwnUnit> units) {
        Map<String, String> known = new HashMap<>();
        for (OwnUnits.OwnUnit unit : units) {
            known.putIfAbsent(plain(unit.name()), unit.code());
        }
        units.forEach(unit -> known.put(plain(unit.code()), unit.code()));
        return known.getOrDefault(plain(text), "");
    }

    /** An item's text without what says which half of the pair it is. */
    static String item(String heading) {
        Optional<String> known = LibraryTexts.in(heading);
        if (known.isPresent()) {
            return known.get();
        }
        Matcher inBrackets = IN_BRACKETS.matcher(heading);
        if (inBrackets.matches()) {
            return inBrackets.group(1).strip();
        }
        String without =
                EXPERIENCED.matcher(EXPECTED.matcher(heading).replaceAll("")).replaceAll("");
        String tidy = without.replaceAll("\\[\\s*]|\\(\\s*\\)", "")
                .replaceAll("\\s+", " ")
                .replaceAll("^[\\s:–-]+|[\\s:–-]+$", "");
        return tidy.isEmpty() ? heading.strip() : tidy;
    }

    /** Whether at least half of a column's texts are units. */
    private static boolean namesUnits(Table table, int column, List<OwnUnits.OwnUnit> units) {
        Set<String> found = TextsFound.in(table, column, TextsFound.MOST_UNITS);
        long known = found.stream().filter(text -> !unit(text, units).isEmpty()).count();
        return known > 0 && 2 * known >= found.size();
    }

    private static Column answers(String heading) {
        if (DIRECT_QUESTION.matcher(heading).find()) {
            return new Column(Column.Role.DIRECT, heading.strip());
        }
        boolean expected = EXPECTED.matcher(heading).find();
        return new Column(expected ? Column.Role.EXPECTATION : Column.Role.EXPERIENCE, item(heading));
    }

    /** Whether a column may be guessed to hold answers on a scale: never one that people write freely in. */
    private static boolean onAScale(Table table, int column) {
        String heading = table.header().get(column);
        if (LibraryTexts.in(heading).isPresent()) {
            return shortTexts(TextsFound.in(table, column, TextsFound.MOST_ANSWERS));
        }
        return !FREE_TEXT.matcher(heading).find()
                && looksLikeAnswers(table, column)
                && (DIRECT_QUESTION.matcher(heading).find() || numbers(table, column) || likeAnother(table, column));
    }

    private static boolean numbers(Table table, int column) {
        return TextsFound.in(table, column, TextsFound.MOST_ANSWERS).stream()
                .allMatch(text -> NUMBER.matcher(text.strip()).matches()
                        || NOTHING.matcher(text.strip()).matches());
    }

    /** Whether another column has the same answers: a scale is asked about several things. */
    private static boolean likeAnother(Table table, int column) {
        Set<String> own = TextsFound.in(table, column, TextsFound.MOST_ANSWERS);
        return IntStream.range(0, table.header().size())
                .filter(other -> other != column && looksLikeAnswers(table, other))
                .mapToObj(other -> TextsFound.in(table, other, TextsFound.MOST_ANSWERS))
                .anyMatch(other -> own.stream().filter(other::contains).count() >= ON_BOTH);
    }

    private static boolean shortTexts(Set<String> found) {
        return !found.isEmpty()
                && found.size() <= MOST_ON_A_SCALE
                && found.stream().allMatch(text -> text.length() <= LONGEST_ANSWER);
    }

    /** Few short texts, each of them by several. */
    private static boolean looksLikeAnswers(Table table, int column) {
        Set<String> found = TextsFound.in(table, column, TextsFound.MOST_ANSWERS);
        long filled = table.lines().stream()
                .filter(line -> !line.cell(column).isEmpty())
                .count();
        return shortTexts(found) && 2L * found.size() <= filled;
    }

    static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
