package opplevd.survey.intake.mapping;

import java.util.Map;
import java.util.TreeMap;

/** What travels with a page without being asked there: the fields of every other page. */
final class HiddenFields {
    private HiddenFields() {}

    /** @param asksArea whether the page asks for the service area of units to be made */
    static Map<String, String> on(String page, Filled filled, boolean asksArea) {
        Mapping mapping = filled.mapping();
        Map<String, String> hidden = new TreeMap<>();
        if (!page.equals("what")) {
            hidden.put("round", filled.round());
            hidden.put("questionnaire", mapping.choice());
            hidden.put("title", mapping.title());
            hidden.put("min", Integer.toString(mapping.min()));
            hidden.put("max", Integer.toString(mapping.max()));
        }
        if (!page.equals("columns")) {
            hidden.put("unit", mapping.newUnit().isEmpty() ? mapping.unit() : "");
            hidden.put("newunit", mapping.newUnit());
            for (int i = 0; i < mapping.columns().size(); i++) {
                hidden.put("c" + i, mapping.columns().get(i).role().key());
                hidden.put("i" + i, mapping.columns().get(i).item());
                hidden.put(
                        "d" + i,
                        mapping.dimensions()
                                .getOrDefault(mapping.columns().get(i).item(), ""));
            }
        }
        if (!page.equals("values")) {
            mapping.values()
                    .forEach((text, value) -> hidden.put(
                            "v" + TextsFound.field(text), value == 0 ? MappingForm.NO_ANSWER : value.toString()));
            mapping.units().forEach((text, unit) -> hidden.put("u" + TextsFound.field(text), unit));
            mapping.direct()
                    .forEach((text, value) -> hidden.put(
                            "w" + TextsFound.field(text), value == 0 ? MappingForm.NO_ANSWER : value.toString()));
        }
        if (!asksArea) {
            hidden.put("area", mapping.area());
        }
        if (!page.equals("look")) {
            filled.fields().forEach((name, value) -> {
                if (name.matches("n[0-9a-f]{16}")) {
                    hidden.put(name, value);
                }
            });
        }
        return hidden;
    }
}
