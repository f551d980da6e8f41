package opplevd.survey.intake.mapping;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import opplevd.kit.digest.Sha256;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.survey.box.Retried;
import opplevd.survey.questionnaire.Dimension;
import opplevd.survey.questionnaire.Item;
import opplevd.survey.questionnaire.Kind;
import opplevd.survey.questionnaire.Published;
import opplevd.survey.questionnaire.PublishedQuestionnaires;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.QuestionnaireLibrary;
import opplevd.survey.questionnaire.Scale;
import opplevd.survey.questionnaire.Setting;
import opplevd.survey.questionnaire.Texts;
import opplevd.survey.questionnaire.Welcome;

/** Which questionnaire are the answers to: one that is here, or one made of the file's own questions? */
@Singleton
class Questionnaires {
    private static final String LIBRARY = "library-";
    private static final String KEY = "imported";
    private static final String EVERYTHING = "all";
    private static final String EXPERIENCE_ONLY = "-experience";
    private static final int LONGEST_KEY = 64;
    private static final int KEY_DIGITS = 20;

    private final DataSource database;
    private final PublishedQuestionnaires published;

    Questionnaires(DataSource database, PublishedQuestionnaires published) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.published = published;
    }

    /** One that can be chosen, by the value that forms name it with. */
    public record Choice(String value, String title) {}

    /** The library first, then what was published for the municipality. */
    List<Choice> all(String municipalityId, String language) {
        Map<String, Choice> byContent = new LinkedHashMap<>();
        for (Questionnaire one : QuestionnaireLibrary.all()) {
            byContent.put(
                    one.asked().hash(),
                    new Choice(LIBRARY + one.key(), one.title().in(language)));
        }
        for (Published one : usable(municipalityId)) {
            byContent.putIfAbsent(
                    one.hash(), new Choice(one.id(), one.questionnaire().title().in(language)));
        }
        return List.copyOf(byContent.values());
    }

    /** The one that was chosen; empty for a new one, or where the choice is none. */
    Optional<Questionnaire> chosen(String municipalityId, String choice) {
        if (choice.startsWith(LIBRARY)) {
            return QuestionnaireLibrary.find(choice.substring(LIBRARY.length())).map(Questionnaire::asked);
        }
        return usable(municipalityId).stream()
                .filter(one -> one.id().equals(choice))
                .findFirst()
                .map(Published::questionnaire);
    }

    private List<Published> usable(String municipalityId) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return published.usable(
                        connection, MunicipalityScope.one(municipalityId, "chosen among the reader's own before"));
            }
        });
    }

    /**
     * What the columns say was asked: the chosen questionnaire without the items that no column holds; answered with
     * experience only, where no column holds expectations.
     *
     * @param language of a new questionnaire's texts
     */
    static Questionnaire asked(Optional<Questionnaire> chosen, Mapping mapping, String language) {
        Set<String> mapped = new LinkedHashSet<>();
        mapping.columns().stream().filter(Column::answers).forEach(column -> mapped.add(column.item()));
        if (chosen.isEmpty()) {
            return fresh(mapping, mapped, language);
        }
        Questionnaire one = chosen.get();
        List<Item> items =
                one.items().stream().filter(item -> mapped.contains(item.key())).toList();
        List<Dimension> dimensions = one.dimensions().stream()
                .filter(dimension ->
                        items.stream().anyMatch(item -> item.dimension().equals(dimension.key())))
                .toList();
        boolean alone = one.kind() == Kind.PAIRS && mapping.experienceOnly();
        String key = one.key();
        return new Questionnaire(
                alone
                        ? key.substring(0, Math.min(key.length(), LONGEST_KEY - EXPERIENCE_ONLY.length()))
                                + EXPERIENCE_ONLY
                        : key,
                alone ? Kind.EXPERIENCE : one.kind(),
                one.title(),
                one.respondents(),
                one.setting(),
                one.welcome(),
                null,
                one.scale(),
                dimensions,
                items,
                List.of(),
                List.of(),
                one.direct(),
                one.comment());
    }

    /** Items are named by their texts, so that the same question next year is the same item, in whichever column. */
    private static Questionnaire fresh(Mapping mapping, Set<String> texts, String language) {
        Texts title = Texts.of(Map.of(language, mapping.title()));
        List<Item> items = new ArrayList<>();
        for (String text : texts) {
            String dimension = mapping.dimensions().getOrDefault(text, EVERYTHING);
            items.add(new Item(key(text), dimension, Texts.of(Map.of(language, text)), null, true, false));
        }
        List<Dimension> dimensions = QuestionnaireLibrary.dimensions().stream()
                .filter(one -> mapping.dimensions().containsValue(one.key()))
                .toList();
        int direct = mapping.at(Column.Role.DIRECT);
        return new Questionnaire(
                KEY + "-" + key(mapping.title()),
                mapping.experienceOnly() ? Kind.EXPERIENCE : Kind.PAIRS,
                title,
                null,
                Setting.UNSAID,
                Welcome.USUAL,
                null,
                new Scale(mapping.min(), mapping.max()),
                dimensions.isEmpty() ? List.of(new Dimension(EVERYTHING, title)) : dimensions,
                items,
                List.of(),
                List.of(),
                direct < 0
                        ? null
                        : Texts.of(
                                Map.of(language, mapping.columns().get(direct).item())),
                null);
    }

    /** The key of an item whose text this is. */
    static String key(String text) {
        return "q" + Sha256.hex(text.strip().toLowerCase(Locale.ROOT)).substring(0, KEY_DIGITS);
    }
}
