package opplevd.survey.intake.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import opplevd.survey.organisation.ServiceArea;
import opplevd.survey.questionnaire.Item;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.QuestionnaireLibrary;
import opplevd.survey.questionnaire.Scale;
import opplevd.survey.questionnaire.Texts;
import opplevd.survey.upload.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages' form: {@code questionnaire}, {@code title}, {@code min}, {@code max}, {@code unit}, for each column
 * {@code cN}, {@code iN} and {@code dN}, for each text {@code v...}, {@code u...} and {@code w...}; {@code newunit} and
 * {@code area} of units to be made. What the form doesn't say yet is proposed.
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
        List<Column> columns = columns(chosen.orElse(null));
        String title = fields.getOrDefault("title", proposed.title()).strip();
        Mapping read = new Mapping(
                choice,
                title,
                min,
                max,
                known ? unit : newUnit(units),
                columns,
                Map.of(),
                Map.of(),
                Map.of(),
                chosen.isPresent() ? Map.of() : dimensions(columns),
                area(chosen.orElse(null)));
        Scale scale = chosen.map(Questionnaire::scale).orElse(null);
        return read.with(
                values(read, scale == null ? min : scale.min(), scale == null ? max : scale.max()),
                units(read, units),
                direct(read));
    }

    /** The unit of the name that was typed: one that is here after all, or one to be made. */
    private String newUnit(List<OwnUnits.OwnUnit> units) {
        String name = fields.getOrDefault("newunit", "").strip();
        String here = Proposal.unit(name, units);
        return name.isEmpty() ? "" : here.isEmpty() ? Mapping.NEW_UNIT + name : here;
    }

    private String area(@Nullable Questionnaire chosen) {
        String usual = chosen == null || chosen.area() == null ? proposed.area() : chosen.area();
        String said = fields.getOrDefault("area", "");
        String area = said.isEmpty() ? usual : said;
        return ServiceArea.valid(area) ? area : "";
    }

    /** Which part of quality each item of a new questionnaire is about; proposed where the library knows them all. */
    private Map<String, String> dimensions(List<Column> columns) {
        Map<String, String> said = new TreeMap<>();
        Map<String, String> seem = new TreeMap<>();
        boolean asked = false;
        for (int i = 0; i < columns.size(); i++) {
            String item = columns.get(i).item();
            if (columns.get(i).role() == Column.Role.EXPERIENCE && !item.isEmpty()) {
                String field = fields.get("d" + i);
                asked |= field != null;
                said.put(item, Objects.requireNonNullElse(field, ""));
                seem.put(
                        item,
                        Objects.requireNonNullElseGet(proposed.dimensions().get(item), () -> inLibrary(item)));
            }
        }
        if (!asked && seem.containsValue("")) {
            return Map.of();
        }
        Map<String, String> dimensions = asked ? said : seem;
        dimensions
                .values()
                .removeIf(key -> QuestionnaireLibrary.dimensions().stream()
                        .noneMatch(one -> one.key().equals(key)));
        return dimensions;
    }

    private static String inLibrary(String text) {
        return QuestionnaireLibrary.all().stream()
                .flatMap(one -> one.items().stream())
                .filter(item -> says(item, text))
                .map(Item::dimension)
                .findFirst()
                .orElse("");
    }

    private Map<String, Integer> direct(Mapping read) {
        Map<String, Integer> direct = new HashMap<>();
        for (String text : TextsFound.direct(table, read)) {
            String said = fields.get("w" + TextsFound.field(text));
            if (said == null) {
                Integer before = proposed.direct().get(text);
                OptionalInt seems = before == null ? Proposal.direct(text) : OptionalInt.of(before);
                seems.ifPresent(value -> direct.put(text, value));
            } else if (said.equals(NO_ANSWER)) {
                direct.put(text, 0);
            } else if (said.matches("[1-3]")) {
                direct.put(text, Integer.valueOf(said));
            }
        }
        return direct;
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
        if (role == Column.Role.DIRECT && chosen == null) {
            return item.isEmpty() ? heading.strip() : item;
        }
        if (role != Column.Role.EXPECTATION && role != Column.Role.EXPERIENCE) {
            return "";
        }
        if (chosen == null) {
            return item.isEmpty() ? Proposal.item(heading) : item;
        }
        return chosen.items().stream()
                .filter(one -> one.key().equals(item)
                        || says(one, item)
                        || says(one, Proposal.item(heading))
                        || LibraryTexts.asks(one, heading))
                .findFirst()
                .map(Item::key)
                .orElse("");
    }

    /** Whether a text is the item's, in any language. */
    private static boolean says(Item item, String text) {
        String plain = LibraryTexts.plain(text);
        Texts label = item.label();
        Stream<String> texts = Stream.concat(
                item.text().byLanguage().values().stream(),
                label == null ? Stream.of() : label.byLanguage().values().stream());
        return texts.map(LibraryTexts::plain).anyMatch(plain::equals);
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
            String seems = units.isEmpty() ? Mapping.NEW_UNIT : Proposal.unit(text, units);
            String code = said != null ? said : before.isEmpty() ? seems : before;
            if (code.equals(Mapping.LEFT_OUT)
                    || code.equals(Mapping.NEW_UNIT)
                    || units.stream().anyMatch(unit -> unit.code().equals(code))) {
                chosen.put(text, code);
            }
        }
        return chosen;
    }
}
