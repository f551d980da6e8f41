package opplevd.survey.intake.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.survey.questionnaire.Item;
import opplevd.survey.questionnaire.Kind;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.QuestionnaireLibrary;
import opplevd.survey.upload.Table;

/** What the pages show. Whatever a page does not ask travels in hidden fields, so that going back loses nothing. */
final class IntakeModel {
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 40;
    private static final int FEWEST = 5;
    private static final int FEWEST_DIRECT = 10;

    private final Filled filled;
    private final Language language;
    private final Messages messages;
    private final Map<String, Object> model = new HashMap<>();

    IntakeModel(Filled filled, List<Check.Flaw> flaws, Language language, Messages messages) {
        this.filled = filled;
        this.language = language;
        this.messages = messages;
        model.put("table", filled.sealed());
        model.put("municipality", filled.here().id());
        model.put("place", filled.here().name());
        model.put("tool", filled.tool().key());
        model.put("remembered", filled.remembered());
        model.put(
                "errors",
                flaws.stream()
                        .map(flaw -> Map.of(
                                "to",
                                flaw.to(),
                                "text",
                                messages.text(
                                        language, flaw.key(), flaw.values().toArray())))
                        .toList());
    }

    /** Which round, and which questionnaire. */
    Map<String, Object> what(List<Questionnaires.Choice> choices) {
        Mapping mapping = filled.mapping();
        model.put("round", filled.round());
        model.put("choices", choices);
        model.put("choice", mapping.choice());
        model.put("title", mapping.title());
        model.put("min", typed("min", mapping.min()));
        model.put("max", typed("max", mapping.max()));
        model.put("rows", filled.table().lines().size());
        return hiding("what");
    }

    /** Which column is what. */
    Map<String, Object> columns(List<OwnUnits.Area> areas) {
        Mapping mapping = filled.mapping();
        List<Map<String, Object>> columns = new ArrayList<>();
        for (int i = 0; i < filled.table().header().size(); i++) {
            Column column = mapping.columns().get(i);
            String heading = filled.table().header().get(i);
            columns.add(Map.of(
                    "index", i,
                    "heading", heading.equals(Table.STRUCK) ? "" : heading,
                    "samples", samples(i),
                    "role", column.role().key(),
                    "item", column.item(),
                    "dimension", mapping.dimensions().getOrDefault(column.item(), "")));
        }
        model.put("columns", columns);
        model.put("fresh", mapping.fresh());
        model.put(
                "items",
                filled.chosen().map(Questionnaire::items).orElse(List.of()).stream()
                        .map(item -> Map.of("key", item.key(), "text", name(item)))
                        .toList());
        model.put("units", filled.here().units());
        model.put("unit", mapping.unit());
        model.put("newUnit", mapping.newUnit());
        model.put("areas", areas);
        model.put("area", mapping.area());
        model.put(
                "dimensions",
                QuestionnaireLibrary.dimensions().stream()
                        .map(one ->
                                Map.of("key", one.key(), "title", one.title().in(language.tag())))
                        .toList());
        return hiding("columns");
    }

    /** What each text means. */
    Map<String, Object> values(Questionnaire asked, List<OwnUnits.Area> areas) {
        Mapping mapping = filled.mapping();
        List<Map<String, Object>> texts = new ArrayList<>();
        for (String text : TextsFound.answers(filled.table(), mapping)) {
            Integer value = mapping.values().get(text);
            texts.add(Map.of(
                    "text",
                    text,
                    "field",
                    "v" + TextsFound.field(text),
                    "value",
                    value == null ? "" : value == 0 ? MappingForm.NO_ANSWER : value.toString()));
        }
        List<Map<String, Object>> units = new ArrayList<>();
        for (String text : TextsFound.units(filled.table(), mapping)) {
            units.add(Map.of(
                    "text",
                    text,
                    "field",
                    "u" + TextsFound.field(text),
                    "value",
                    mapping.units().getOrDefault(text, "")));
        }
        model.put("texts", texts);
        model.put("unitTexts", units);
        model.put("units", filled.here().units());
        model.put("min", asked.scale().min());
        model.put("max", asked.scale().max());
        model.put("direct", asked.kind() == Kind.DIRECT);
        model.put("directTexts", directTexts());
        model.put("areas", areas);
        model.put("area", mapping.area());
        return hiding("values");
    }

    private List<Map<String, Object>> directTexts() {
        List<Map<String, Object>> texts = new ArrayList<>();
        for (String text : TextsFound.direct(filled.table(), filled.mapping())) {
            Integer value = filled.mapping().direct().get(text);
            String chosen = value == null ? "" : value == 0 ? MappingForm.NO_ANSWER : value.toString();
            texts.add(Map.of("text", text, "field", "w" + TextsFound.field(text), "value", chosen));
        }
        return texts;
    }

    /** What would come in. */
    Map<String, Object> look(DryRun run, Questionnaire asked) {
        int fewest = asked.kind() == Kind.DIRECT ? FEWEST_DIRECT : FEWEST;
        List<Map<String, Object>> units = new ArrayList<>();
        List<OwnUnits.OwnUnit> made = filled.newUnits().units();
        for (OwnUnits.OwnUnit unit : filled.units()) {
            if (run.tallies().containsKey(unit.code())) {
                long n = run.tallies().get(unit.code()).responses();
                units.add(Map.of(
                        "name",
                        unit.name(),
                        "field",
                        "n" + TextsFound.field(unit.code()),
                        "n",
                        n,
                        "few",
                        n < fewest,
                        "made",
                        made.contains(unit),
                        "invited",
                        filled.invited(unit.code())));
            }
        }
        model.put("round", filled.round());
        model.put("rows", run.rows());
        model.put("used", run.used());
        model.put("blank", run.blank());
        model.put("leftOut", run.leftOut());
        model.put("refused", run.refused());
        model.put("perUnit", units);
        model.put("fewest", fewest);
        model.put(
                "made",
                made.stream()
                        .filter(unit -> run.tallies().containsKey(unit.code()))
                        .count());
        model.put("directAsked", filled.mapping().at(Column.Role.DIRECT) >= 0);
        model.put("asked", asked.title().in(language.tag()));
        model.put("items", asked.items().size());
        model.put(
                "ofItems",
                filled.chosen()
                        .map(one -> one.items().size())
                        .orElse(asked.items().size()));
        model.put("kind", asked.kind().name());
        model.put("unused", unused());
        model.put(
                "flaws",
                run.flaws().stream()
                        .map(flaw -> Map.of(
                                "line",
                                flaw.line(),
                                "column",
                                flaw.heading().equals(Table.STRUCK) ? "" : flaw.heading(),
                                "what",
                                messages.text(language, flaw.key(), flaw.value())))
                        .toList());
        return hiding("look");
    }

    private List<String> unused() {
        List<String> unused = new ArrayList<>();
        for (int i = 0; i < filled.table().header().size(); i++) {
            String heading = filled.table().header().get(i);
            if (filled.mapping().columns().get(i).role() == Column.Role.NOTHING
                    && !heading.isEmpty()
                    && !heading.equals(Table.STRUCK)) {
                unused.add(heading);
            }
        }
        return unused;
    }

    private String typed(String field, int number) {
        return filled.fields().getOrDefault(field, Integer.toString(number));
    }

    /** Whatever other pages said. */
    private Map<String, Object> hiding(String page) {
        model.put("hidden", HiddenFields.on(page, filled, model.containsKey("areas")));
        return model;
    }

    private String name(Item item) {
        return (item.label() == null ? item.text() : item.label()).in(language.tag());
    }

    private List<String> samples(int column) {
        return TextsFound.in(filled.table(), column, SAMPLES).stream()
                .limit(SAMPLES)
                .map(text -> text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) + "…" : text)
                .toList();
    }
}
