package opplevd.survey.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionnaireLibraryTest {
    /** Series and networks compare by these keys: a text may be mended, a key and its place never. */
    private static final Map<String, String> CORE = Map.ofEntries(
            Map.entry("kindergarten-parents", "play reach familiar notice clear adapted talk respect"),
            Map.entry("school-parents", "learning reach familiar notice clear adapted heard respect"),
            Map.entry("school-pupils", "learning reach familiar notice clear adapted heard respect"),
            Map.entry("school-pupils-under-13", "learning reach familiar notice clear adapted heard kind"),
            Map.entry("after-school-parents", "activities reach familiar notice clear adapted talk respect"),
            Map.entry("home-care-users", "help reach familiar on-time clear adapted heard respect"),
            Map.entry("home-care-next-of-kin", "help reach familiar on-time clear adapted heard respect"),
            Map.entry("nursing-home-residents", "food reach familiar own heard kind"),
            Map.entry("nursing-home-next-of-kin", "help reach familiar notice clear adapted heard respect"),
            Map.entry("social-services-users", "help reach familiar on-time clear adapted heard respect"),
            Map.entry("cleaning-users", "clean reach regular on-time clear adapted heard respect"),
            Map.entry("technical-services-inhabitants", "works reach regular notice clear adapted heard respect"),
            Map.entry("municipality-inhabitants", "services reach once on-time clear adapted heard respect"),
            Map.entry(
                    "staff",
                    "users develop informed dialogue good-enough clear influence trust initiative supportive"));

    /** The five parts of the conditions, and the items that ask about each. */
    private static final Map<String, Set<String>> PARTS = Map.of(
            "availability", Set.of("reach", "informed"),
            "regularity and continuity", Set.of("familiar", "regular", "once", "dialogue"),
            "predictability and punctuality", Set.of("notice", "on-time", "good-enough"),
            "correctness and clarity", Set.of("clear"),
            "flexibility and adaptation", Set.of("adapted", "influence"));

    private static final Set<String> LANGUAGES = Set.of("en", "nb", "nn", "se");
    /** What a chart has room for. */
    private static final int LONGEST_LABEL = 22;

    private static final Pattern TWO_THINGS = Pattern.compile(" (og|and|ja|eller|or|dahje|samt) ");
    /** Would tell whoever sees the first page, or a message with its question, who the reader is. */
    private static final Pattern SERVICE = Pattern.compile(
            "\\{unit}|hjem|heim|home|syke|sjuke|pleie|omsorg|care|sosial|social|buhcc|ruovtt|sosiála|pårørend|pårørand");

    static Stream<Questionnaire> all() {
        return QuestionnaireLibrary.all().stream();
    }

    @Test
    void every_file_is_in_the_library_and_every_key_keeps_its_core_items() throws IOException {
        Map<String, String> core = new HashMap<>();
        all().forEach(questionnaire -> core.put(
                questionnaire.key(),
                questionnaire.items().stream().map(Item::key).collect(Collectors.joining(" "))));
        assertEquals(CORE, core);
        assertEquals(new TreeSet<>(CORE.keySet()), files());
    }

    /** From the sources: on the class path they may lie in a jar. */
    private static Set<String> files() throws IOException {
        Path folder = Path.of("../templates/src/main/resources/questionnaires");
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void pairs_ask_about_all_three_dimensions_and_each_part_of_the_conditions_once(Questionnaire questionnaire) {
        assertTrue(questionnaire.fitsAnswering());
        assertTrue(questionnaire.items().stream().allMatch(Item::core));
        assertEquals(
                List.of("content", "conditions", "manner"),
                questionnaire.dimensions().stream().map(Dimension::key).toList());
        questionnaire
                .dimensions()
                .forEach(one -> assertFalse(questionnaire.itemsOf(one.key()).isEmpty(), one.key()));
        if (questionnaire.kind() == Kind.PAIRS) {
            Set<String> conditions = questionnaire.itemsOf("conditions").stream()
                    .map(j -> questionnaire.items().get(j).key())
                    .collect(Collectors.toSet());
            assertEquals(PARTS.size(), conditions.size());
            PARTS.forEach((part, keys) ->
                    assertEquals(1, conditions.stream().filter(keys::contains).count(), part));
            assertEquals(
                    "staff".equals(questionnaire.key()) ? 10 : 8,
                    questionnaire.items().size());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void there_is_something_to_choose_unless_ten_are_asked_already(Questionnaire questionnaire) {
        int most = questionnaire.items().size() == Questionnaire.MOST_ITEMS_TO_ANSWER ? 0 : 4;
        int chosenFrom = questionnaire.optional().size();
        assertTrue(chosenFrom <= most && chosenFrom >= Math.min(2, most), questionnaire.key());
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_text_is_there_in_all_four_languages(Questionnaire questionnaire) {
        Filter filter = questionnaire.filter();
        Stream.of(
                        questionnaire.title(),
                        questionnaire.respondents(),
                        Objects.requireNonNull(questionnaire.welcome().ask()))
                .forEach(QuestionnaireLibraryTest::inAll);
        Stream.of(
                        questionnaire.welcome().asked(),
                        questionnaire.welcome().place(),
                        questionnaire.direct(),
                        filter == null ? null : filter.text())
                .filter(Objects::nonNull)
                .forEach(QuestionnaireLibraryTest::inAll);
        questionnaire.dimensions().forEach(dimension -> inAll(dimension.title()));
        items(questionnaire).forEach(item -> {
            inAll(item.text());
            inAll(item.label());
        });
        questionnaire.groups().forEach(question -> {
            inAll(question.text());
            question.groups().forEach(group -> inAll(group.text()));
        });
    }

    private static void inAll(@Nullable Texts text) {
        assertEquals(LANGUAGES, Objects.requireNonNull(text).byLanguage().keySet(), text.toString());
    }

    private static Stream<Item> items(Questionnaire questionnaire) {
        return Stream.concat(questionnaire.items().stream(), questionnaire.optional().stream());
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_statement_says_one_thing_and_its_label_fits_a_chart(Questionnaire questionnaire) {
        items(questionnaire).forEach(item -> {
            item.text().byLanguage().values().forEach(text -> {
                assertFalse(TWO_THINGS.matcher(text).find(), text);
                assertFalse(text.endsWith("."), text);
            });
            Objects.requireNonNull(item.label())
                    .byLanguage()
                    .values()
                    .forEach(label -> assertTrue(label.length() <= LONGEST_LABEL, label));
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void care_and_social_services_are_sensitive_and_their_first_page_names_no_service(Questionnaire questionnaire) {
        String area = questionnaire.area();
        assertEquals(
                area != null
                        && Set.of("home-care", "nursing-home", "social-services")
                                .contains(area),
                questionnaire.sensitive());
        if (questionnaire.sensitive()) {
            assertEquals(null, questionnaire.welcome().asked());
            assertEquals(null, questionnaire.welcome().place());
            Stream.concat(
                            Stream.of(Objects.requireNonNull(
                                    questionnaire.welcome().ask())),
                            Stream.ofNullable(questionnaire.filter()).map(Filter::text))
                    .flatMap(text -> text.byLanguage().values().stream())
                    .forEach(text -> assertFalse(SERVICE.matcher(text).find(), text));
        }
    }

    /** A key of a group is what a round's results were told by: a text may be mended, a key never. */
    @Test
    void residents_can_be_asked_for_an_age_or_a_relation_where_it_says_something() {
        Map<String, String> groups = new TreeMap<>();
        all().forEach(questionnaire -> questionnaire
                .groups()
                .forEach(question -> groups.put(
                        questionnaire.key() + " " + question.by().written(),
                        question.groups().stream().map(Group::key).collect(Collectors.joining(" ")))));
        assertEquals(
                new TreeMap<>(Map.ofEntries(
                        Map.entry("kindergarten-parents age", "1-2 from-3"),
                        Map.entry("kindergarten-parents relation", "mother father guardian"),
                        Map.entry("after-school-parents age", "grade-1-2 grade-3-4"),
                        Map.entry("after-school-parents relation", "mother father guardian"),
                        Map.entry("school-parents age", "grade-1-4 grade-5-7 grade-8-10"),
                        Map.entry("school-parents relation", "mother father guardian"),
                        Map.entry("school-pupils age", "to-grade-8 grade-9-10"),
                        Map.entry("home-care-users age", "under-67 67-79 from-80"),
                        Map.entry("home-care-next-of-kin relation", "partner child other"),
                        Map.entry("nursing-home-next-of-kin relation", "partner child other"),
                        Map.entry("social-services-users age", "under-30 30-49 from-50"),
                        Map.entry("technical-services-inhabitants age", "under-30 30-49 50-66 from-67"),
                        Map.entry("municipality-inhabitants age", "under-30 30-49 50-66 from-67"))),
                groups);
    }

    @Test
    void children_and_residents_of_nursing_homes_are_asked_the_direct_question_only() {
        assertEquals(
                Set.of("school-pupils-under-13", "nursing-home-residents"),
                all().filter(questionnaire -> questionnaire.kind() == Kind.DIRECT)
                        .map(Questionnaire::key)
                        .collect(Collectors.toSet()));
    }

    @Test
    void whoever_may_not_have_used_the_service_is_asked_so_first() {
        assertEquals(
                Set.of(
                        "social-services-users",
                        "cleaning-users",
                        "technical-services-inhabitants",
                        "municipality-inhabitants"),
                all().filter(questionnaire -> questionnaire.filter() != null)
                        .map(Questionnaire::key)
                        .collect(Collectors.toSet()));
    }

    @Test
    void an_unknown_key_is_not_found_and_a_path_is_no_key() {
        assertFalse(QuestionnaireLibrary.find("nothing").isPresent());
        assertFalse(QuestionnaireLibrary.find("../messages/kit_en").isPresent());
    }
}
