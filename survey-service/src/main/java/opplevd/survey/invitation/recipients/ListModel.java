package opplevd.survey.invitation.recipients;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opplevd.survey.invitation.Contact;
import org.jspecify.annotations.Nullable;

/** What the page with the list shows. */
final class ListModel {
    /** A unit with fewer gets no figures, however many of them answer. */
    static final int FEWEST = 5;

    private ListModel() {}

    static Map<String, Object> of(
            Own own, Recipients.Search search, Recipients.Page page, List<Recipients.UnitCount> units) {
        long pages = (page.all() + Recipients.PAGE - 1) / Recipients.PAGE;
        long invited = units.stream().mapToLong(Recipients.UnitCount::invited).sum();
        Map<String, Object> model = new HashMap<>();
        model.put("round", own.roundId());
        model.put("name", own.roundName());
        model.put("going", own.going());
        model.put("draft", own.draft());
        model.put("invited", invited);
        model.put("units", units.stream().map(ListModel::unit).toList());
        model.put("few", units.stream().filter(unit -> unit.invited() < FEWEST).count());
        model.put("people", page.people().stream().map(ListModel::person).toList());
        model.put("all", page.all());
        model.put("words", search.words());
        model.put("unit", search.unit());
        model.put("page", search.page());
        model.put("pages", Math.max(pages, 1));
        return model;
    }

    private static Map<String, Object> unit(Recipients.UnitCount unit) {
        return Map.of(
                "id", unit.unitId(),
                "name", unit.name(),
                "invited", unit.invited(),
                "nameless", unit.nameless(),
                "few", unit.invited() < FEWEST);
    }

    private static Map<String, Object> person(Recipients.Listed listed) {
        Map<String, Object> person = contact(listed.contact());
        String phone = listed.contact().phone();
        person.put("id", listed.id());
        person.put("unit", listed.unit());
        person.put("mistaken", listed.mistaken());
        person.put("undeliverable", listed.undeliverable());
        person.put("shownPhone", phone == null ? "" : Phones.shown(phone));
        person.put("address", address(listed.contact()));
        return person;
    }

    /** The fields of a contact by their names in forms; empty where nothing is known. */
    static Map<String, Object> contact(Contact contact) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("name", words(contact.name()));
        fields.put("email", words(contact.email()));
        fields.put("phone", words(contact.phone()));
        fields.put("language", words(contact.language()));
        fields.put("street", words(contact.street()));
        fields.put("postal-code", words(contact.postalCode()));
        fields.put("city", words(contact.city()));
        return fields;
    }

    private static String address(Contact contact) {
        String town = (words(contact.postalCode()) + " " + words(contact.city())).strip();
        String street = words(contact.street());
        return street + (street.isEmpty() || town.isEmpty() ? "" : ", ") + town;
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }
}
