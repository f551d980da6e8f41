package opplevd.survey.intake.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import opplevd.survey.intake.MappedImports;
import opplevd.survey.organisation.Unit;
import opplevd.survey.questionnaire.Kind;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.Scale;
import opplevd.survey.upload.Table;

/** What of a mapping must be mended, page by page. */
final class Check {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_ITEM = 500;

    private Check() {}

    /**
     * Something to mend.
     *
     * @param to id of the field
     * @param key of the message
     */
    record Flaw(String to, String key, List<Object> values) {
        static Flaw of(String to, String key, Object... values) {
            return new Flaw(to, key, List.of(values));
        }
    }

    static List<Flaw> what(String round, Mapping mapping, Optional<Questionnaire> chosen) {
        List<Flaw> flaws = new ArrayList<>();
        if (!MappedImports.validName(round)) {
            flaws.add(Flaw.of("round", "intake.what.round.wrong"));
        }
        if (!mapping.fresh()) {
            if (chosen.isEmpty()) {
                flaws.add(Flaw.of("questionnaire", "intake.what.questionnaire.none"));
            }
            return flaws;
        }
        if (mapping.title().isEmpty() || mapping.title().length() > LONGEST_TITLE) {
            flaws.add(Flaw.of("title", "intake.what.title.wrong", LONGEST_TITLE));
        }
        if (mapping.min() < 1) {
            flaws.add(Flaw.of("min", "intake.what.min.wrong"));
        } else if (mapping.max() <= mapping.min() || mapping.max() > Scale.LONGEST) {
            flaws.add(Flaw.of("max", "intake.what.max.wrong", mapping.min() + 1, Scale.LONGEST));
        }
        return flaws;
    }

    static List<Flaw> columns(Table table, Mapping mapping, Optional<Questionnaire> chosen) {
        List<Flaw> flaws = new ArrayList<>();
        if (mapping.unit().isEmpty() && mapping.at(Column.Role.UNIT) < 0) {
            flaws.add(Flaw.of("unit", "intake.columns.unit.none"));
        }
        for (Column.Role role : List.of(Column.Role.UNIT, Column.Role.RESPONDENT, Column.Role.DIRECT)) {
            long count = mapping.columns().stream()
                    .filter(column -> column.role() == role)
                    .count();
            if (count > 1) {
                flaws.add(Flaw.of("c" + mapping.at(role), "intake.columns.twice." + role.key()));
            }
        }
        if (mapping.at(Column.Role.EXPERIENCE) < 0) {
            flaws.add(Flaw.of("columns", "intake.columns.experience.none"));
        }
        if (chosen.isPresent() && chosen.get().kind() != Kind.PAIRS && !mapping.experienceOnly()) {
            flaws.add(Flaw.of("c" + mapping.at(Column.Role.EXPECTATION), "intake.columns.expectation.none"));
        }
        eachAnswer(table, mapping, flaws);
        direct(table, mapping, chosen, flaws);
        dimensions(mapping, flaws);
        units(table, mapping, flaws);
        return flaws;
    }

    private static void direct(Table table, Mapping mapping, Optional<Questionnaire> chosen, List<Flaw> flaws) {
        int at = mapping.at(Column.Role.DIRECT);
        if (at < 0) {
            return;
        }
        boolean pairs = chosen.map(one -> one.kind() == Kind.PAIRS).orElse(true) && !mapping.experienceOnly();
        if (!pairs) {
            flaws.add(Flaw.of("c" + at, "intake.columns.direct.pairs"));
        }
        String text = mapping.columns().get(at).item();
        if (mapping.fresh() && (text.isEmpty() || text.length() > LONGEST_ITEM)) {
            flaws.add(
                    Flaw.of("i" + at, "intake.columns.item.none", table.header().get(at)));
        }
        if (TextsFound.in(table, at, TextsFound.MOST_ANSWERS).size() > TextsFound.MOST_ANSWERS) {
            flaws.add(Flaw.of("c" + at, "intake.columns.free", table.header().get(at), TextsFound.MOST_ANSWERS));
        }
    }

    /** Either every item of a new questionnaire has its part of quality, or none has. */
    private static void dimensions(Mapping mapping, List<Flaw> flaws) {
        for (int i = 0; i < mapping.columns().size(); i++) {
            Column column = mapping.columns().get(i);
            if (!mapping.dimensions().isEmpty()
                    && column.role() == Column.Role.EXPERIENCE
                    && !mapping.dimensions().containsKey(column.item())) {
                flaws.add(Flaw.of("d" + i, "intake.columns.dimension.none", column.item()));
            }
        }
    }

    private static void units(Table table, Mapping mapping, List<Flaw> flaws) {
        if (mapping.newUnit().length() > Unit.MOST_NAME) {
            flaws.add(Flaw.of("newunit", "intake.unit.new.long", Unit.MOST_NAME));
        }
        if (!mapping.newUnit().isEmpty() && mapping.area().isEmpty()) {
            flaws.add(Flaw.of("area", "intake.area.none"));
        }
        int at = mapping.at(Column.Role.UNIT);
        if (mapping.unit().isEmpty()
                && at >= 0
                && TextsFound.in(table, at, TextsFound.MOST_UNITS).size() > TextsFound.MOST_UNITS) {
            flaws.add(
                    Flaw.of("c" + at, "intake.columns.unit.many", table.header().get(at), TextsFound.MOST_UNITS));
        }
    }

    private static void eachAnswer(Table table, Mapping mapping, List<Flaw> flaws) {
        Set<Column> seen = new HashSet<>();
        Set<String> experienced = mapping.columns().stream()
                .filter(column -> column.role() == Column.Role.EXPERIENCE)
                .map(Column::item)
                .collect(Collectors.toSet());
        if (experienced.size() > Questionnaire.MOST_ITEMS) {
            flaws.add(Flaw.of("columns", "intake.columns.many", Questionnaire.MOST_ITEMS));
        }
        for (int i = 0; i < mapping.columns().size(); i++) {
            Column column = mapping.columns().get(i);
            String heading = table.header().get(i);
            if (!column.answers()) {
                continue;
            }
            if (column.item().isEmpty() || column.item().length() > LONGEST_ITEM) {
                flaws.add(Flaw.of("i" + i, "intake.columns.item.none", heading));
            } else if (!seen.add(column)) {
                flaws.add(Flaw.of("i" + i, "intake.columns.item.twice", heading));
            } else if (!experienced.contains(column.item())) {
                flaws.add(Flaw.of("i" + i, "intake.columns.item.half", heading));
            }
            if (TextsFound.in(table, i, TextsFound.MOST_ANSWERS).size() > TextsFound.MOST_ANSWERS) {
                flaws.add(Flaw.of("c" + i, "intake.columns.free", heading, TextsFound.MOST_ANSWERS));
            }
        }
    }

    static List<Flaw> values(Table table, Mapping mapping) {
        List<Flaw> flaws = new ArrayList<>();
        for (String text : TextsFound.answers(table, mapping)) {
            if (!mapping.values().containsKey(text)) {
                flaws.add(Flaw.of("v" + TextsFound.field(text), "intake.values.none", text));
            }
        }
        for (String text : TextsFound.units(table, mapping)) {
            if (!mapping.units().containsKey(text)) {
                flaws.add(Flaw.of("u" + TextsFound.field(text), "intake.values.unit.none", text));
            } else if (text.length() > Unit.MOST_NAME
                    && mapping.units().get(text).equals(Mapping.NEW_UNIT)) {
                flaws.add(Flaw.of("u" + TextsFound.field(text), "intake.unit.new.long", Unit.MOST_NAME));
            }
        }
        for (String text : TextsFound.direct(table, mapping)) {
            if (!mapping.direct().containsKey(text)) {
                flaws.add(Flaw.of("w" + TextsFound.field(text), "intake.values.none", text));
            }
        }
        if (mapping.makesUnits() && mapping.area().isEmpty()) {
            flaws.add(Flaw.of("area", "intake.area.none"));
        }
        return flaws;
    }
}
