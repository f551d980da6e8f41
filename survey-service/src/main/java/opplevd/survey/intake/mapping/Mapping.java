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
 * @param unit code of the unit that every row is about; empty where a column says it
 * @param columns one for each column of the file
 * @param values by text: the answer that it stands for, 0 = no answer or don't know; texts that are missing aren't decided
 * @param units by text: the unit's code, {@link #LEFT_OUT} = rows to leave out; texts that are missing aren't decided
 */
record Mapping(
        String choice,
        String title,
        int min,
        int max,
        String unit,
        List<Column> columns,
        Map<String, Integer> values,
        Map<String, String> units) {
    /** A questionnaire made of the file's columns. */
    static final String NEW = "new";
    /** Rows that are not to come in. */
    static final String LEFT_OUT = "-";

    Mapping {
        columns = List.copyOf(columns);
        values = Map.copyOf(new TreeMap<>(values));
        units = Map.copyOf(new TreeMap<>(units));
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

    Mapping with(Map<String, Integer> newValues, Map<String, String> newUnits) {
        return new Mapping(choice, title, min, max, unit, columns, newValues, newUnits);
    }
}
