package opplevd.survey.intake.mapping;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody said about a file: what is asked, what each column is, and what the texts in it mean.
 *
 * @param choice the questionnaire: as {@link Questionnaires} names it, or {@link #NEW}
 * @param title of a new questionnaire
 * @param min lowest answer of a new questionnaire's scale
 * @param max highest answer
 * @param unit code of the unit that every row is about, or {@link #NEW_UNIT} and its name; empty where a column says it
 * @param columns one for each column of the file
 * @param values by text: the answer that it stands for, 0 = no answer or don't know; texts that are missing aren't decided
 * @param units by text: the unit's code, {@link #LEFT_OUT} = rows to leave out, {@link #NEW_UNIT} = a unit of that name is to be
 *     made; texts that are missing aren't decided
 * @param direct by text of the direct question's column: 1 worse, 2 as expected, 3 better than expected, 0 = no answer
 * @param dimensions by item of a new questionnaire: which part of quality it is about; items that are missing aren't decided
 * @param area key of the service area of units to be made
 */
record Mapping(
        String choice,
        String title,
        int min,
        int max,
        String unit,
        List<Column> columns,
        Map<String, Integer> values,
        Map<String, String> units,
        Map<String, Integer> direct,
        Map<String, String> dimensions,
        String area) {
    /** A questionnaire made of the file's columns. */
    static final String NEW = "new";
    /** Rows that are not to come in. */
    static final String LEFT_OUT = "-";
    /** A unit that is not here yet. */
    static final String NEW_UNIT = "+";

    Mapping {
        columns = List.copyOf(columns);
        values = Map.copyOf(new TreeMap<>(values));
        units = Map.copyOf(new TreeMap<>(units));
        direct = Map.copyOf(direct);
        dimensions = Map.copyOf(dimensions);
    }

    boolean fresh() {
        return choice.equals(NEW);
    }

    /** Number of the first column with a role, or -1. */
    int at(Column.Role role) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role() == role) {
                return i;
            }
        }
        return -1;
    }

    /** Whether no column holds expectations, so that there is no K. */
    boolean experienceOnly() {
        return at(Column.Role.EXPECTATION) < 0;
    }

    /** Name of the unit that is to be made and that every row is about; empty = there is none. */
    String newUnit() {
        return unit.startsWith(NEW_UNIT) ? unit.substring(NEW_UNIT.length()) : "";
    }

    /** Whether units are to be made. */
    boolean makesUnits() {
        return unit.startsWith(NEW_UNIT) || (unit.isEmpty() && units.containsValue(NEW_UNIT));
    }

    Mapping with(Map<String, Integer> newValues, Map<String, String> newUnits, Map<String, Integer> newDirect) {
        return new Mapping(choice, title, min, max, unit, columns, newValues, newUnits, newDirect, dimensions, area);
    }

    /** The same with codes in place of units that are to be made. */
    Mapping coded(String newUnit, Map<String, String> newUnits) {
        return new Mapping(choice, title, min, max, newUnit, columns, values, newUnits, direct, dimensions, area);
    }
}
