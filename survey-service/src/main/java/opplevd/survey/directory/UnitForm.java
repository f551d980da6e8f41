package opplevd.survey.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opplevd.survey.organisation.OrganisationNumber;
import opplevd.survey.organisation.Owner;
import opplevd.survey.organisation.Unit;

/** What somebody typed about units, and what is wrong with it. */
final class UnitForm {
    /** The most units added at once. */
    static final int MOST_AT_ONCE = 500;

    private final Map<String, String> typed;
    private final List<Flaw> flaws = new ArrayList<>();

    UnitForm(Map<String, String> typed) {
        this.typed = Map.copyOf(typed);
    }

    /** One thing wrong: the field, the key of the message and what it names. */
    record Flaw(String field, String key, List<Object> values) {}

    List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    Map<String, String> typed() {
        return typed;
    }

    void flaw(String field, String key, Object... values) {
        flaws.add(new Flaw(field, "directory.flaw." + key, List.of(values)));
    }

    String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    Owner owner() {
        return text("owner").equals(Owner.PRIVATE.name()) ? Owner.PRIVATE : Owner.MUNICIPAL;
    }

    /** A name a line, as they stand there, without empty lines; twice is once. */
    List<String> names() {
        List<String> names = lines().stream().distinct().toList();
        if (names.isEmpty()) {
            flaw("names", "no-names");
        }
        if (names.size() > MOST_AT_ONCE) {
            flaw("names", "too-many", MOST_AT_ONCE);
        }
        names.stream()
                .filter(name -> !sound(name))
                .findFirst()
                .ifPresent(name -> flaw("names", "name", Unit.MOST_NAME));
        return names;
    }

    /** How many lines say a name that stood there before. */
    long repeated() {
        List<String> lines = lines();
        return lines.size() - lines.stream().distinct().count();
    }

    private List<String> lines() {
        return Arrays.stream(typed.getOrDefault("names", "").split("\\R"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    String name() {
        String name = text("name");
        if (name.isEmpty() || !sound(name)) {
            flaw("name", "name", Unit.MOST_NAME);
        }
        return name;
    }

    private static boolean sound(String name) {
        return name.length() <= Unit.MOST_NAME && name.chars().noneMatch(Character::isISOControl);
    }

    /** Nine digits, also in groups; "" = none. */
    String organisationNumber() {
        String digits = text("number").replaceAll("[\\s.]", "");
        if (!digits.isEmpty() && !OrganisationNumber.valid(digits)) {
            flaw("number", "number");
        }
        return digits;
    }

    /** Codes of other municipalities, between commas or spaces. */
    List<String> serves() {
        return Arrays.stream(text("serves").split("[\\s,;]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }
}
