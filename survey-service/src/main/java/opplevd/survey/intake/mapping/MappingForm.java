package opplevd.survey.intake.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import opplevd.survey.questionnaire.Item;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.Scale;
import opplevd.survey.questionnaire.Texts;
import opplevd.survey.upload.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages' form: {@code questionnaire}, {@code title}, {@code min}, {@code max}, {@code unit}, for each column
 * {@code cN} and {@code iN}, for each text {@code v...} and {@code u...}. What the form doesn't say yet is proposed.
 */
final class MappingForm {
    /** As forms write an answer that is none. */
    static final String NO_ANSWER = "none";

    private final Table table;
    private final Map<String, String> fields;
    private final Mapping proposed;

    private MappingForm(Table table, Map<String, String> fields, Mapping proposed) {
        this.table = table;
        this.fields = fields;
        this.proposed = proposed;
    }

    /**
     * What has been said so far.
     *
     * @param proposed what was said last time, or what the file seems to be
     */
    static Mapping read(
            Table table,
            Map<String, String> fields,
            Mapping proposed,
            Optional<Questionnaire> chosen,
            List<OwnUnits.OwnUnit> units) {
        return new MappingForm(table, fields, proposed).read(chosen, units);
    }

    /** The questionnaire that the form, or the proposal, names. */
    static String choice(Map<String, String> fields, Mapping proposed) {
        return fields.getOrDefault("questionnaire", proposed.choice());
    }

    private Mapping read(Optional<Questionnaire> chosen, List<OwnUnits.OwnUnit> units) {
        String choice = choice(fields, proposed);
        int min = number("min", proposed.min());
        int max = number("max", proposed.max());
        String unit = fields.getOrDefault("unit", proposed.unit());
        boolean known = units.stream().anyMatch(one -> one.code().equals(unit));
        String title = fields.getOrDefault("title", proposed.title()).strip();
        Mapping read = new Mapping(
                choice, title, min, max, known ? unit : "", columns(chosen.orElse(null)), Map.of(), Map.of());
        Scale scale = chosen.map(Questionnaire::scale).orElse(null);
        return read.with(
                values(read, scale == null ? min : scale.min(), scale == null ? max : scale.max()), units(read, units));
    }

    private int number(String field, int otherwise) {
        String typed = fields.getOrDefault(field, Integer.toString(otherwise)).strip();
        return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
    }

    private List<Column> columns(@Nullable Questionnaire chosen) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < table.header().size(); i++) {
            Column before = i < proposed.columns().size() ? proposed.columns().get(i) : Column.UNUSED;
            String role = fields.get("c" + i);
            String item = fields.getOrDefault("i" + i, before.item()).strip();
            Column.Role chosenRole = role == null ? before.role() : Column.Role.of(role);
            columns.add(new Column(
                    chosenRole, item(chosen, chosenRole, item, table.header().get(i))));
        }
        return columns;
    }

    private static String item(@Nullable Questionnaire chosen, Column.Role role, String item, String heading) {
        if (role != Column.Role.EXPECTATION && role != Column.Role.EXPERIENCE) {
            return "";
        }
        if (chosen == null) {
            return item.isEmpty() ? Proposal.item(heading) : item;
        }
        return chosen.items().stream()
                .filter(one -> one.key().equals(item) || says(one, item) || says(one, Proposal.item(heading)))
                .findFirst()
                .map(Item::key)
                .orElse("");
    }

    /** Whether a text is the item's, in any language. */
    private static boolean says(Item item, String text) {
        String plain = plain(text);
        Texts label = item.label();
        Stream<String> texts = Stream.concat(
                item.text().byLanguage().values().stream(),
                label == null ? Stream.of() : label.byLanguage().values().stream());
        return texts.map(MappingForm::plain).anyMatch(plain::equals);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s.:?!]+", " ").strip();
    }

    private Map<String, Integer> values(Mapping read, int min, int max) {
        Map<String, Integer> values = new HashMap<>();
        for (String text : TextsFound.answers(table, read)) {
            String said = fields.get("v" + TextsFound.field(text));
            Integer before = proposed.values().get(text);
            if (said == null) {
                OptionalInt seems = Proposal.value(text, min, max);
                if (before != null && (before == 0 || (before >= min && before <= max))) {
                    values.put(text, before);
                } else if (seems.isPresent()) {
                    values.put(text, seems.getAsInt());
                }
            } else if (said.equals(NO_ANSWER)) {
                values.put(text, 0);
            } else if (said.matches("\\d{1,2}") && Integer.parseInt(said) >= min && Integer.parseInt(said) <= max) {
                values.put(text, Integer.valueOf(said));
            }
        }
        return values;
    }

    private Map<String, String> units(Mapping read, List<OwnUnits.OwnUnit> units) {
        Map<String, String> chosen = new TreeMap<>();
        for (String text : TextsFound.units(table, read)) {
            String said = fields.get("u" + TextsFound.field(text));
            String before = proposed.units().getOrDefault(text, "");
            String code = said != null ? said : before.isEmpty() ? Proposal.unit(text, units) : before;
            if (code.equals(Mapping.LEFT_OUT)
                    || units.stream().anyMatch(unit -> unit.code().equals(code))) {
                chosen.put(text, code);
            }
        }
        return chosen;
    }
}
