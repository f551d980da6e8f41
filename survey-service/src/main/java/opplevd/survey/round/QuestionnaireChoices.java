package opplevd.survey.round;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.sql.Query;
import opplevd.survey.questionnaire.Kind;
import opplevd.survey.questionnaire.Published;
import opplevd.survey.questionnaire.PublishedQuestionnaires;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.QuestionnaireLibrary;
import opplevd.survey.questionnaire.QuestionnaireVersion;
import opplevd.survey.questionnaire.QuestionnaireVersions;
import org.jspecify.annotations.Nullable;

/** Which questionnaires can a round ask: those of the library, what was published for the municipality, what it asked before. */
@Singleton
class QuestionnaireChoices {
    private final QuestionnaireVersions versions;
    private final PublishedQuestionnaires published;
    private final Clock clock;

    QuestionnaireChoices(QuestionnaireVersions versions, PublishedQuestionnaires published, Clock clock) {
        this.versions = versions;
        this.published = published;
        this.clock = clock;
    }

    /**
     * One that can be chosen.
     *
     * @param value as forms name it
     * @param area key of the service area that it is written for; "" = any
     * @param audience who is asked; "" = not said
     * @param number of the version; 0 = of the library
     * @param lacking what results of it can't be told by, since it has no such question
     * @param ownSince when a municipality in scope published it as its own; null = it did not
     */
    public record Choice(
            String value,
            String title,
            String area,
            String audience,
            int number,
            Set<Breakdown> lacking,
            @Nullable Instant ownSince) {
        public Choice {
            lacking = Set.copyOf(lacking);
        }

        /** The municipality's own before others, the latest first; else as they were. */
        static final Comparator<Choice> OWN_FIRST =
                Comparator.comparing(Choice::ownSince, Comparator.nullsLast(Comparator.<Instant>reverseOrder()));

        private Choice own(Instant at) {
            return ownSince != null && !ownSince.isBefore(at)
                    ? this
                    : new Choice(value, title, area, audience, number, lacking, at);
        }
    }

    /** The municipalities' own first, the latest first, then those of the library, then what was published, asked before in these municipalities, or is chosen now. */
    List<Choice> of(Connection connection, MunicipalityScope scope, List<String> chosen, String language)
            throws SQLException {
        Map<String, Choice> byContent = new LinkedHashMap<>();
        for (Questionnaire questionnaire : QuestionnaireLibrary.all()) {
            byContent.put(
                    questionnaire.asked().hash(),
                    choice(Plan.LIBRARY + questionnaire.key(), questionnaire, 0, language));
        }
        for (Published one : published.usable(connection, scope)) {
            byContent.putIfAbsent(one.hash(), choice(one.version().id(), one.questionnaire(), one.number(), language));
            if (!one.holder().municipalityId().isEmpty()) {
                byContent.computeIfPresent(one.hash(), (hash, choice) -> choice.own(one.publishedAt()));
            }
        }
        List<String> ids = new ArrayList<>(askedBefore(connection, scope));
        ids.addAll(chosen);
        for (String id : ids) {
            versions.find(connection, id)
                    .filter(version -> version.questionnaire().fitsAnswering()
                            && version.questionnaire().kind() != Kind.EXPERIENCE)
                    .ifPresent(version -> byContent.putIfAbsent(
                            version.questionnaire().hash(),
                            choice(id, version.questionnaire(), version.number(), language)));
        }
        return byContent.values().stream().sorted(Choice.OWN_FIRST).toList();
    }

    /** As forms name what is chosen: a version that the library still has is named by it. */
    SortedMap<String, String> named(Connection connection, SortedMap<String, String> chosen) throws SQLException {
        Map<String, String> library = new TreeMap<>();
        QuestionnaireLibrary.all()
                .forEach(
                        questionnaire -> library.put(questionnaire.asked().hash(), Plan.LIBRARY + questionnaire.key()));
        SortedMap<String, String> named = new TreeMap<>();
        for (Map.Entry<String, String> one : chosen.entrySet()) {
            String value = versions.find(connection, one.getValue())
                    .map(version -> library.get(version.questionnaire().hash()))
                    .orElse(null);
            named.put(one.getKey(), value == null ? one.getValue() : value);
        }
        return named;
    }

    /** The ids of the frozen versions behind the choices; one that the reader could not choose is refused. */
    SortedMap<String, String> frozen(Connection connection, MunicipalityScope scope, SortedMap<String, String> choices)
            throws SQLException {
        SortedMap<String, String> frozen = new TreeMap<>();
        for (Map.Entry<String, String> one : choices.entrySet()) {
            frozen.put(one.getKey(), frozen(connection, scope, one.getValue()));
        }
        return frozen;
    }

    /** Whether the results of all these choices can be told so. */
    boolean fit(Connection connection, Collection<String> choices, Breakdown breakdown) throws SQLException {
        for (String choice : choices) {
            Optional<Questionnaire> asked = choice.startsWith(Plan.LIBRARY)
                    ? QuestionnaireLibrary.find(choice.substring(Plan.LIBRARY.length()))
                    : versions.find(connection, choice).map(QuestionnaireVersion::questionnaire);
            if (!asked.map(breakdown::fits).orElse(true)) {
                return false;
            }
        }
        return true;
    }

    private String frozen(Connection connection, MunicipalityScope scope, String choice) throws SQLException {
        if (choice.startsWith(Plan.LIBRARY)) {
            Questionnaire questionnaire = QuestionnaireLibrary.find(choice.substring(Plan.LIBRARY.length()))
                    .orElseThrow(QuestionnaireChoices::unknown);
            QuestionnaireVersion version =
                    versions.freeze(connection, questionnaire, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            return version.id();
        }
        boolean known = askedBefore(connection, scope).contains(choice)
                || published.usable(connection, scope, choice).isPresent();
        if (!known) {
            throw unknown();
        }
        return choice;
    }

    private static Refusal unknown() {
        return new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "plan.unknown-questionnaire");
    }

    @AcrossMunicipalities("asks for versions of parts within the scope that it is given")
    private static List<String> askedBefore(Connection connection, MunicipalityScope scope) throws SQLException {
        return Query.of("""
                        SELECT DISTINCT u.version_id FROM round_unit u JOIN round_part p ON p.id = u.part_id
                        WHERE p.municipality_id IN (:municipalities)
                        UNION SELECT DISTINCT a.version_id FROM part_area a JOIN round_part p ON p.id = a.part_id
                        WHERE p.municipality_id IN (:municipalities)
                        """).with("municipalities", scope.ids()).list(connection, row -> row.getString(1));
    }

    private static Choice choice(String value, Questionnaire questionnaire, int number, String language) {
        String area = questionnaire.setting().area();
        Set<Breakdown> lacking = EnumSet.allOf(Breakdown.class);
        lacking.removeIf(breakdown -> breakdown.fits(questionnaire));
        String audience = questionnaire.setting().audience();
        return new Choice(
                value,
                questionnaire.title().in(language),
                area == null ? "" : area,
                audience == null ? "" : audience,
                number,
                lacking,
                null);
    }
}
