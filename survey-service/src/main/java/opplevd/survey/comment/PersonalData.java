package opplevd.survey.comment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opplevd.survey.upload.NationalNumber;

/**
 * What in a comment may give somebody away: e-mail addresses, phone numbers, national identity numbers (11 digits, both
 * check digits right), and words that may be names. It marks too much rather than too little; a person decides.
 */
final class PersonalData {
    private static final Pattern EMAIL =
            Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DIGITS = Pattern.compile("(?<![\\d])\\+?\\d(?:[ .-]?\\d){7,14}(?![\\d])");
    private static final Pattern CAPITALISED = Pattern.compile("(?<!\\p{L})\\p{Lu}[\\p{L}'’-]+");
    /** An initial between counts as well: Kari B. Nordmann. */
    private static final Pattern NEXT_CAPITALISED = Pattern.compile("[ \\u00a0]+\\p{Lu}(?:[\\p{L}'’-]|\\.)");

    private static final Pattern INITIAL = Pattern.compile("(?<!\\p{L})\\p{Lu}\\.$");
    /** Words that often begin a sentence before a name and are nobody's. */
    private static final Set<String> NO_NAMES = Set.of(
            ("at da de den det dere du etter for fordi fra han hei hos hun hver hvis jeg kjære med men mens når og også på"
                            + " ring spør takk til vi eg ho korleis kvar viss and ask but dear hello she thanks the they we")
                    .split(" "));

    private static final String SENTENCE_ENDS = ".!?:\n";
    /** What stands for whatever was taken out. */
    static final String TAKEN_OUT = "[…]";

    private PersonalData() {}

    /** What kind of personal data a stretch of text is. */
    enum Kind {
        EMAIL,
        PHONE,
        IDENTITY_NUMBER,
        NAME
    }

    /** A stretch of the text, from a character on, up to and without another. */
    record Found(int from, int to, Kind kind) {}

    /**
     * Everything found, in order, without overlaps.
     *
     * @param known names that give nobody away, such as the unit's own
     */
    static List<Found> in(String text, Set<String> known) {
        List<Found> found = new ArrayList<>();
        matches(EMAIL, text).forEach(match -> found.add(new Found(match.start(), match.end(), Kind.EMAIL)));
        matches(DIGITS, text).forEach(match -> {
            Kind kind = NationalNumber.is(match.group().replaceAll("\\D", "")) ? Kind.IDENTITY_NUMBER : Kind.PHONE;
            found.add(new Found(match.start(), match.end(), kind));
        });
        Set<String> harmless = words(known);
        matches(CAPITALISED, text)
                .filter(match -> !harmless.contains(match.group().toLowerCase(Locale.ROOT)))
                .filter(match -> !beginsASentence(text, match.start())
                        || (!NO_NAMES.contains(match.group().toLowerCase(Locale.ROOT))
                                && namesFollow(text, match.end())))
                .forEach(match -> found.add(new Found(match.start(), match.end(), Kind.NAME)));
        found.sort(Comparator.comparingInt(Found::from));
        List<Found> apart = new ArrayList<>();
        for (Found one : found) {
            if (apart.isEmpty() || one.from() >= apart.getLast().to()) {
                apart.add(one);
            }
        }
        return apart;
    }

    /** The text with everything found taken out: what a moderator is offered to begin with. */
    static String without(String text, List<Found> found) {
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (Found one : found) {
            kept.append(text, from, one.from()).append(TAKEN_OUT);
            from = one.to();
        }
        return kept.append(text.substring(from)).toString();
    }

    private static Stream<java.util.regex.MatchResult> matches(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results();
    }

    /** A capital there says nothing, unless another follows. */
    private static boolean beginsASentence(String text, int at) {
        int before = at - 1;
        while (before >= 0 && " «\"(–-".indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        return before < 0
                || (SENTENCE_ENDS.indexOf(text.charAt(before)) >= 0
                        && !INITIAL.matcher(text.substring(0, before + 1)).find());
    }

    /** Whether another capitalised word comes next: a first name and a surname may begin a sentence. */
    private static boolean namesFollow(String text, int end) {
        return NEXT_CAPITALISED.matcher(text).region(end, text.length()).lookingAt();
    }

    private static Set<String> words(Set<String> names) {
        return names.stream()
                .flatMap(name -> Stream.of(name.split("[^\\p{L}]+")))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
