package opplevd.survey.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import opplevd.kit.digest.Sha256;
import opplevd.kit.language.Language;
import opplevd.survey.questionnaire.Item;
import opplevd.survey.questionnaire.Kind;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.QuestionnaireLibrary;

/** What would make answers to a questionnaire worth less? Looked at while it is edited; some of it stops publishing. */
final class Checks {
    /** The longest label that charts have room for, in characters. */
    static final int LONGEST_LABEL = 30;
    /** A statement longer than this wants a label. */
    static final int LONGEST_STATEMENT = 45;

    /** Words that join two things which may be answered differently. */
    private static final Map<String, Pattern> JOINS = Map.of(
            "nb", joins("og|eller|samt|både"),
            "nn", joins("og|eller|samt|både"),
            "se", joins("ja|dahje|sihke"),
            "en", joins("and|or|both|as well as"));

    private Checks() {}

    private static Pattern joins(String words) {
        return Pattern.compile("(?U)\\b(" + words + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    static List<Finding> of(Questionnaire q, Set<String> overruled) {
        List<Finding> found = new ArrayList<>();
        if (q.kind() == Kind.EXPERIENCE) {
            found.add(Finding.stopping("questionnaire.check.experience"));
        }
        if (q.items().size() > Questionnaire.MOST_ITEMS_TO_ANSWER) {
            found.add(
                    Finding.stopping("questionnaire.check.many", q.items().size(), Questionnaire.MOST_ITEMS_TO_ANSWER));
        }
        QuestionnaireLibrary.find(q.key()).ifPresent(library -> like(q, library, found));
        languages(q, found);
        for (Item item : q.items()) {
            if (item.local()) {
                otherLanguages(item, found);
                twoThings(item, overruled, found);
                labels(item, found);
            }
        }
        return found;
    }

    static boolean stops(List<Finding> found) {
        return found.stream().anyMatch(Finding::stops);
    }

    private static void like(Questionnaire q, Questionnaire library, List<Finding> found) {
        if (!q.scale().equals(library.scale())) {
            found.add(Finding.stopping(
                    "questionnaire.check.scale",
                    q.scale().toString(),
                    library.scale().toString()));
        }
        if (!q.coreHash().equals(library.coreHash()) || !coreTexts(q).equals(coreTexts(library))) {
            found.add(Finding.stopping("questionnaire.check.core"));
        }
    }

    /** The core in its order, as it is worded in our languages; other languages may be added. */
    private static List<String> coreTexts(Questionnaire q) {
        return q.items().stream()
                .filter(Item::core)
                .flatMap(item -> Arrays.stream(Language.values())
                        .map(language -> item.key() + "|" + item.dimension() + "|"
                                + item.text().byLanguage().get(language.tag())))
                .toList();
    }

    private static void languages(Questionnaire q, List<Finding> found) {
        boolean whole = false;
        for (Language language : Language.values()) {
            Wording.Meter meter = Wording.meter(q, language.tag());
            whole |= meter.full();
            if (!meter.full()) {
                found.add(
                        Finding.warning("questionnaire.check.language", language.ownName(), meter.of() - meter.has()));
            }
        }
        if (!whole) {
            found.add(Finding.stopping("questionnaire.check.no-language"));
        }
    }

    /** In which languages an item of one's own is missing, and which one is read instead. */
    private static void otherLanguages(Item item, List<Finding> found) {
        Map<String, List<String>> instead = new TreeMap<>();
        for (Language language : Language.values()) {
            String read = item.text().in(language.tag());
            if (!item.text().byLanguage().containsKey(language.tag())) {
                Arrays.stream(Language.values())
                        .filter(other -> read.equals(item.text().byLanguage().get(other.tag())))
                        .findFirst()
                        .ifPresent(other -> instead.computeIfAbsent(other.ownName(), any -> new ArrayList<>())
                                .add(language.ownName()));
            }
        }
        instead.forEach((read, missing) -> found.add(Finding.warning(
                "questionnaire.check.own-language", item.text().in("nb"), String.join(", ", missing), read)));
    }

    private static void twoThings(Item item, Set<String> overruled, List<Finding> found) {
        JOINS.forEach((language, join) -> {
            String text = item.text().byLanguage().getOrDefault(language, "");
            String mark = mark(item.key(), language, text);
            var joined = join.matcher(text);
            if (joined.find() && !overruled.contains(mark)) {
                String word = joined.group(1).toLowerCase(Locale.ROOT);
                found.add(new Finding(false, "questionnaire.check.two", List.of(text, word), mark));
            }
        });
    }

    private static void labels(Item item, List<Finding> found) {
        Set<String> tooLong = new TreeSet<>();
        if (item.label() != null) {
            item.label().byLanguage().values().stream()
                    .filter(label -> label.length() > LONGEST_LABEL)
                    .forEach(tooLong::add);
        }
        tooLong.forEach(label ->
                found.add(Finding.warning("questionnaire.check.label.long", label, label.length(), LONGEST_LABEL)));
        Optional<String> statement = item.text().byLanguage().values().stream()
                .filter(text -> text.length() > LONGEST_STATEMENT)
                .findFirst();
        if (item.label() == null && statement.isPresent()) {
            found.add(Finding.warning("questionnaire.check.label.none", statement.get()));
        }
    }

    private static String mark(String... parts) {
        return HexFormat.of().formatHex(Sha256.of(String.join("|", parts)), 0, 8);
    }
}
