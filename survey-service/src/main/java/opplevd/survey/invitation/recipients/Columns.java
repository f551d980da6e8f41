package opplevd.survey.invitation.recipients;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opplevd.survey.upload.Table;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table holds what?
 *
 * @param headings what stands above each column
 * @param headed whether these are headings; else the first line is somebody already
 * @param at index of the column of each field that there is
 * @param unitForAll id of the unit that everybody belongs to, when no column says it
 */
record Columns(
        List<String> headings,
        boolean headed,
        Map<Field, Integer> at,
        @Nullable String unitForAll) {
    Columns {
        headings = List.copyOf(headings);
        at = at.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(at));
    }

    /** What the headings say. With a single unit in the round, nobody needs a column for it. */
    static Columns recognised(Table table, List<Place> places) {
        Map<Field, Integer> at = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            int best = -1;
            for (int column = 0; column < table.header().size(); column++) {
                int named = field.named(table.header().get(column));
                if (named >= 0
                        && (best < 0 || named < field.named(table.header().get(best)))) {
                    best = column;
                }
            }
            if (best >= 0) {
                at.put(field, best);
            }
        }
        boolean headed = table.header().stream().noneMatch(cell -> cell.contains("@"));
        String only = !at.containsKey(Field.UNIT) && places.size() == 1
                ? places.getFirst().unitId()
                : null;
        return new Columns(table.header(), headed, headed ? at : Map.of(), only);
    }

    /**
     * What somebody chose on the page.
     *
     * @param fields {@code c0} to {@code cN}, the field's key or nothing; {@code unit}, a unit's id or nothing
     */
    static Columns chosen(Table table, Map<String, String> fields, List<Place> places) {
        Map<Field, Integer> at = new EnumMap<>(Field.class);
        for (int column = 0; column < width(table); column++) {
            Optional<Field> field = Field.of(fields.getOrDefault("c" + column, ""));
            if (field.isPresent()) {
                at.putIfAbsent(field.get(), column);
            }
        }
        String unit = fields.getOrDefault("unit", "");
        boolean known = places.stream().anyMatch(place -> place.unitId().equals(unit));
        boolean headed = !fields.getOrDefault("headed", "yes").equals("no");
        return new Columns(table.header(), headed, at, known ? unit : null);
    }

    /** The fields that were chosen for two columns. */
    static List<Field> twice(Table table, Map<String, String> fields) {
        List<Field> chosen = new ArrayList<>();
        for (int column = 0; column < width(table); column++) {
            Field.of(fields.getOrDefault("c" + column, "")).ifPresent(chosen::add);
        }
        return chosen.stream()
                .filter(field -> Collections.frequency(chosen, field) > 1)
                .distinct()
                .toList();
    }

    /** How many columns the table has, those without a heading too. */
    static int width(Table table) {
        int width = table.header().size();
        for (Table.Line line : table.lines()) {
            width = Math.max(width, line.cells().size());
        }
        return width;
    }

    /** Whether a row can be read: it says the unit, and a way to reach somebody. */
    boolean enough() {
        return unitKnown() && reachKnown();
    }

    boolean unitKnown() {
        return at.containsKey(Field.UNIT) || unitForAll != null;
    }

    boolean reachKnown() {
        return at.containsKey(Field.EMAIL)
                || at.containsKey(Field.PHONE)
                || (at.containsKey(Field.STREET) && at.containsKey(Field.POSTAL_CODE));
    }

    /** The words of a field on a line; empty when there is no such column. */
    String cell(Table.Line line, Field field) {
        Integer column = at.get(field);
        return column == null ? "" : line.cell(column);
    }

    /** The field of a column; null if it isn't read. */
    @Nullable
    Field fieldOf(int column) {
        for (Map.Entry<Field, Integer> entry : at.entrySet()) {
            if (entry.getValue() == column) {
                return entry.getKey();
            }
        }
        return null;
    }

    /** What stands above the field's column; empty when there is no such column, or no heading. */
    String heading(Field field) {
        Integer column = at.get(field);
        return column == null || !headed || column >= headings.size() ? "" : headings.get(column);
    }

    /** Every line that may be somebody. */
    List<Table.Line> people(Table table) {
        if (headed) {
            return table.lines();
        }
        List<Table.Line> all = new ArrayList<>();
        all.add(new Table.Line(1, table.header()));
        all.addAll(table.lines());
        return all;
    }
}
