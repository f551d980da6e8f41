package opplevd.survey.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import opplevd.quality.NodeStatus;
import opplevd.quality.NullSpaceAudit;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.QuestionnaireYaml;
import opplevd.survey.round.Asked;
import opplevd.survey.round.Breakdown;
import opplevd.survey.round.Layout;
import opplevd.survey.round.Round;
import opplevd.survey.round.Source;
import org.junit.jupiter.api.Test;

/** Groups of an area are told of only where nothing hidden in a unit follows from them and the units' own groups. */
class AreaGroupsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> GROUPS = List.of("young", "middle", "old", "not-told");
    private static final Questionnaire ASKED =
            QuestionnaireYaml.read("q.yaml", APart.QUESTIONNAIRE.document().replaceFirst("}$", """
            ,"groups":[{"by":"age","text":{"nb":"Alder"},"choices":[{"key":"young","text":{"nb":"Ung"}},
             {"key":"middle","text":{"nb":"Midt"}},{"key":"old","text":{"nb":"Gammel"}}]}]}"""));
    private static final Round TOLD = new Round(
            "r", "2026 autumn", null, Source.SURVEY, null, null, null, Layout.ITEM, Asked.PERSON, Breakdown.AGE);

    private static Tally of(int... people) {
        Tally tally = new Tally(ASKED);
        for (int group = 0; group < people.length; group++) {
            for (int i = 0; i < people[group]; i++) {
                int experience = 2 + i % 4;
                tally.add(new int[] {5, 5, 5}, new int[] {experience, experience, 4}, 2, false, GROUPS.get(group));
            }
        }
        return tally;
    }

    private static APart units(int[][] people) {
        APart part = APart.asking(ASKED);
        for (int unit = 0; unit < people.length; unit++) {
            part.unit("U" + (char) ('a' + unit), 90, of(people[unit]));
        }
        return part;
    }

    private static JsonNode area(APart part) throws Exception {
        return JSON.readTree(part.published(TOLD).document()).at("/areas/0");
    }

    @Test
    void groupsTooSmallInEachUnitAreToldOfForTheArea() throws Exception {
        JsonNode area = area(units(new int[][] {{12, 4, 3, 0}, {15, 3, 4, 0}, {11, 4, 2, 0}}));
        JsonNode age = area.at("/breakdown/age");
        assertEquals(
                "SHOWN SHOWN SHOWN EMPTY",
                String.join(
                        " ",
                        GROUPS.stream()
                                .map(group -> age.path(group).path("visibility").asText())
                                .toList()));
        assertEquals(11, age.path("middle").path("n").asInt());
        assertEquals(55, age.path("middle").path("f").asDouble());
        assertEquals("Midt", area.at("/questionnaire/groups/choices/1/text/nb").asText());
        assertEquals(
                "PRIMARY", area.at("/units/0/breakdown/age/middle/visibility").asText());
        assertEquals(4, area.at("/units/0/breakdown/age").size());
    }

    @Test
    void whoeverDoesNotTellIsAGroupWhichIsHiddenWhenSmall() throws Exception {
        JsonNode age = area(units(new int[][] {{12, 9, 8, 3}})).at("/units/0/breakdown/age");
        assertEquals("PRIMARY", age.at("/not-told/visibility").asText());
        assertEquals("SECONDARY", age.at("/old/visibility").asText(), "else the rest would tell of three");
        assertEquals(1, age.path("old").size());
    }

    @Test
    void ofASingleUnitTheAreaTellsNoMoreThanTheUnit() throws Exception {
        JsonNode area = area(units(new int[][] {{12, 4, 3, 0}}));
        GROUPS.forEach(group -> assertFalse(
                area.at("/breakdown/age/" + group + "/visibility").asText().equals("SHOWN")
                        && !area.at("/units/0/breakdown/age/" + group + "/visibility")
                                .asText()
                                .equals("SHOWN"),
                group));
    }

    @Test
    void nothingIsToldWhereTheQuestionnaireAsksForNoGroup() throws Exception {
        String document = APart.aPart()
                .unit("A", 60, APart.alike(20, 5, 4))
                .published(TOLD)
                .document();
        assertFalse(document.contains("breakdown"));
    }

    /** Cells are (unit, group) and (area, group); known is whatever is published of units, of the hidden ones together and of the area. */
    @Test
    void noHiddenCellFollowsFromUnitsAndAreaTogether() {
        Random random = new Random(11);
        int told = 0;
        int hiddenGroups = 0;
        for (int tree = 0; tree < 1500; tree++) {
            int[][] people = new int[1 + random.nextInt(6)][GROUPS.size()];
            for (int[] unit : people) {
                for (int group = 0; group < unit.length; group++) {
                    unit[group] = random.nextInt(3) == 0 ? 0 : random.nextInt(2 + random.nextInt(12));
                }
            }
            CountedArea area = units(people).area();
            SmallNumbers small = new SmallNumbers(area);
            Map<String, NodeStatus> statuses = AreaGroups.statuses(area, small);
            told += statuses.containsValue(NodeStatus.SHOWN) ? 1 : 0;
            hiddenGroups += statuses.containsValue(NodeStatus.SECONDARY) ? 1 : 0;
            Attack attack = new Attack(area, small, statuses);
            assertEquals(
                    Set.of(),
                    (tree % 15 == 0 ? attack.alsoPairs() : attack).found(),
                    () -> JSON.valueToTree(people).toString());
        }
        assertTrue(told > 500 && hiddenGroups > 50, told + " told, " + hiddenGroups + " with a hidden group");
    }

    /** Somebody who has everything that is published of an area, and also knows which cells are empty. */
    private static final class Attack {
        private final Map<String, Integer> unknown = new TreeMap<>();
        private final Map<String, Long> sizes = new TreeMap<>();
        private final List<Set<String>> known = new ArrayList<>();
        private final Map<String, Set<String>> secrets = new TreeMap<>();

        Attack(CountedArea area, SmallNumbers small, Map<String, NodeStatus> statuses) {
            Set<String> others = new HashSet<>();
            Map<String, Set<String>> perGroup = new TreeMap<>();
            for (CountedUnit unit : area.units()) {
                boolean shown = small.shown(unit, Scopes.WHOLE);
                Map<String, NodeStatus> own = shown ? SmallNumbers.groups(unit) : Map.of();
                Set<String> hidden = new HashSet<>();
                unit.tally().groups().forEach((group, tally) -> {
                    if (own.get(group) != NodeStatus.SHOWN && tally.n() > 0) {
                        String cell = unit.unit().code() + " " + group;
                        unknown.put(cell, unknown.size());
                        sizes.put(cell, tally.n());
                        hidden.add(cell);
                        secrets.put(cell, Set.of(cell));
                        perGroup.computeIfAbsent(group, any -> new HashSet<>()).add(cell);
                    }
                });
                if (shown) {
                    known.add(hidden);
                } else {
                    others.addAll(hidden);
                    secrets.put(unit.unit().code(), hidden);
                }
            }
            if (others.stream().mapToLong(cell -> sizes.getOrDefault(cell, 0L)).sum() >= 5) {
                known.add(others);
            }
            perGroup.forEach((group, cells) -> {
                if (statuses.get(group) == NodeStatus.SHOWN) {
                    known.add(cells);
                } else {
                    secrets.put("area " + group, cells);
                }
            });
        }

        private int number(String cell) {
            return Objects.requireNonNull(unknown.get(cell));
        }

        /** Two cells with fewer than five respondents together: nothing may be told of them either. */
        Attack alsoPairs() {
            List<String> cells = List.copyOf(unknown.keySet());
            for (String a : cells) {
                for (String b : cells) {
                    if (a.compareTo(b) < 0 && sizes.getOrDefault(a, 0L) + sizes.getOrDefault(b, 0L) < 5) {
                        secrets.put(a + " and " + b, Set.of(a, b));
                    }
                }
            }
            return this;
        }

        /** The secrets that follow: a sum of cells is settled if a further unknown that equals it is. */
        Set<String> found() {
            Set<String> found = new HashSet<>();
            secrets.forEach((name, cells) -> {
                double[][] equations = new double[known.size() + 1][unknown.size() + 1];
                for (int row = 0; row < known.size(); row++) {
                    for (String cell : known.get(row)) {
                        equations[row][number(cell)] = 1;
                    }
                }
                cells.forEach(cell -> equations[known.size()][number(cell)] = 1);
                equations[known.size()][unknown.size()] = -1;
                if (!cells.isEmpty() && NullSpaceAudit.determined(equations, unknown.size() + 1)[unknown.size()]) {
                    found.add(name);
                }
            });
            return found;
        }
    }
}
