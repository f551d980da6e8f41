package opplevd.survey.intake.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import opplevd.survey.questionnaire.Item;
import opplevd.survey.questionnaire.QuestionnaireLibrary;

/** Which of the library's questions does a heading ask, whatever stands around it? */
final class LibraryTexts {
    /** Shorter ones could stand in a heading by chance. */
    private static final int SHORTEST = 15;

    private static final List<String> ALL = QuestionnaireLibrary.all().stream()
            .flatMap(one -> one.items().stream())
            .flatMap(LibraryTexts::of)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private LibraryTexts() {}

    /** The question as the library writes it; the longest where several fit. */
    static Optional<String> in(String heading) {
        String plain = plain(heading);
        return ALL.stream().filter(text -> stands(text, plain)).findFirst();
    }

    /** Whether a heading asks what the item asks. */
    static boolean asks(Item item, String heading) {
        String plain = plain(heading);
        return of(item).anyMatch(text -> stands(text, plain));
    }

    private static boolean stands(String text, String plainHeading) {
        String plain = plain(text);
        return plain.equals(plainHeading) || (plain.length() >= SHORTEST && plainHeading.contains(plain));
    }

    private static Stream<String> of(Item item) {
        return item.text().byLanguage().values().stream();
    }

    /** Without case, and with blanks in place of the signs that programs add or leave out. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s.:?!]+", " ").strip();
    }
}
