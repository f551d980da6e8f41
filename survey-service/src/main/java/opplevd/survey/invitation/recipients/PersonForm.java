package opplevd.survey.invitation.recipients;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opplevd.survey.upload.NationalNumber;
import opplevd.survey.upload.Table;
import org.jspecify.annotations.Nullable;

/** Somebody typed into a form: read by the same rules as a row of a file. */
final class PersonForm {
    private static final List<Field> FIELDS =
            List.of(Field.NAME, Field.EMAIL, Field.PHONE, Field.LANGUAGE, Field.STREET, Field.POSTAL_CODE, Field.CITY);

    private PersonForm() {}

    /** @param unitId the unit that was chosen; null if none was */
    static RecipientRow.Read read(Map<String, String> form, @Nullable String unitId, List<Place> places) {
        Map<Field, Integer> at = new EnumMap<>(Field.class);
        List<String> cells = new ArrayList<>();
        for (Field field : FIELDS) {
            String typed = form.getOrDefault(field.key(), "").strip();
            at.put(field, cells.size());
            cells.add(NationalNumber.in(typed) ? Table.STRUCK : typed);
        }
        Columns columns = new Columns(List.of(), true, at, unitId);
        return RecipientRow.read(new Table.Line(0, cells), columns, new UnitNames(places), places);
    }

    /** What was typed, for the form to come back filled; a national identity number comes back nowhere. */
    static Map<String, Object> typed(Map<String, String> form) {
        Map<String, Object> typed = new HashMap<>();
        for (Field field : FIELDS) {
            String words = form.getOrDefault(field.key(), "").strip();
            typed.put(field.key(), NationalNumber.in(words) ? "" : words);
        }
        typed.put("unit", form.getOrDefault("unit", ""));
        return typed;
    }
}
