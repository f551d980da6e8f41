package opplevd.survey.intake.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import opplevd.kit.digest.Sha256;
import opplevd.survey.upload.Table;

/** Which different texts stand in the columns that were chosen? */
final class TextsFound {
    /** A question with more different answers than this is no question with a scale. */
    static final int MOST_ANSWERS = 40;
    /** More units than any municipality has of one kind. */
    static final int MOST_UNITS = 500;

    private static final int NAME_DIGITS = 16;

    private TextsFound() {}

    /** Of one column, without empty cells; more than {@code most} are not looked for. */
    static Set<String> in(Table table, int column, int most) {
        Set<String> found = new LinkedHashSet<>();
        for (Table.Line line : table.lines()) {
            String cell = line.cell(column);
            if (!cell.isEmpty() && !cell.equals(Table.STRUCK) && found.size() <= most) {
                found.add(cell);
            }
        }
        return found;
    }

    /** Every answer of the columns with answers, numbers first. */
    static List<String> answers(Table table, Mapping mapping) {
        SortedSet<String> found = new TreeSet<>(TextsFound::numbersFirst);
        for (int i = 0; i < mapping.columns().size(); i++) {
            if (mapping.columns().get(i).answers()) {
                found.addAll(in(table, i, MOST_ANSWERS));
            }
        }
        return List.copyOf(found);
    }

    /** Every answer to the direct question, numbers first. */
    static List<String> direct(Table table, Mapping mapping) {
        SortedSet<String> found = new TreeSet<>(TextsFound::numbersFirst);
        int column = mapping.at(Column.Role.DIRECT);
        if (column >= 0) {
            found.addAll(in(table, column, MOST_ANSWERS));
        }
        return List.copyOf(found);
    }

    /** Every text of the unit column; none where the unit is the same for all. */
    static List<String> units(Table table, Mapping mapping) {
        int column = mapping.at(Column.Role.UNIT);
        return !mapping.unit().isEmpty() || column < 0
                ? List.of()
                : new ArrayList<>(new TreeSet<>(in(table, column, MOST_UNITS)));
    }

    /** What a text's field in the form is called: the text itself may be long. */
    static String field(String text) {
        return Sha256.hex(text).substring(0, NAME_DIGITS);
    }

    private static int numbersFirst(String one, String other) {
        boolean number = one.matches("\\d{1,4}");
        boolean otherNumber = other.matches("\\d{1,4}");
        if (number && otherNumber && !one.equals(other)) {
            int order = Integer.compare(Integer.parseInt(one), Integer.parseInt(other));
            return order == 0 ? one.compareTo(other) : order;
        }
        return number == otherNumber ? one.compareTo(other) : number ? -1 : 1;
    }
}
