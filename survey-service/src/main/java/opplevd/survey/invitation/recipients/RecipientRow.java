package opplevd.survey.invitation.recipients;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opplevd.survey.invitation.Contact;
import opplevd.survey.upload.Table;
import org.jspecify.annotations.Nullable;

/** Reads one row: somebody who could be invited, or every reason why not. */
final class RecipientRow {
    private static final int LONGEST_SHOWN = 60;

    private final Table.Line line;
    private final Columns columns;
    private final UnitNames units;
    private final List<Place> places;
    private final List<RowFlaw> flaws = new ArrayList<>();
    private final List<RowFlaw> notices = new ArrayList<>();

    private RecipientRow(Table.Line line, Columns columns, UnitNames units, List<Place> places) {
        this.line = line;
        this.columns = columns;
        this.units = units;
        this.places = places;
    }

    /**
     * Either somebody, or flaws.
     *
     * @param notices of what is not as it was written, though the row may be somebody
     */
    record Read(@Nullable Candidate candidate, List<RowFlaw> flaws, List<RowFlaw> notices) {}

    static Read read(Table.Line line, Columns columns, UnitNames units, List<Place> places) {
        RecipientRow row = new RecipientRow(line, columns, units, places);
        if (line.struck()) {
            row.flaw(null, "recipients.flaw.national");
            return new Read(null, row.flaws, row.notices);
        }
        Place place = row.place();
        Contact contact = row.contact();
        boolean sound = row.flaws.isEmpty() && place != null && contact != null;
        return new Read(
                sound && place != null && contact != null ? new Candidate(line.number(), place, contact) : null,
                row.flaws,
                row.notices);
    }

    private @Nullable Place place() {
        String cell = cell(Field.UNIT);
        if (cell.isEmpty()) {
            String all = columns.unitForAll();
            Optional<Place> given = places.stream()
                    .filter(place -> places.size() == 1 || place.unitId().equals(all))
                    .findFirst();
            if (given.isEmpty()) {
                flaw(Field.UNIT, "recipients.flaw.unit-empty");
            }
            return given.orElse(null);
        }
        List<Place> found = units.find(cell);
        if (found.size() != 1) {
            flaw(Field.UNIT, found.isEmpty() ? "recipients.flaw.unit" : "recipients.flaw.units", shown(cell));
            return null;
        }
        return found.getFirst();
    }

    private @Nullable Contact contact() {
        String name = name();
        String email = email();
        String phone = phone();
        String language = language();
        String street = text(Field.STREET, Contact.MOST_STREET);
        String postalCode = postalCode();
        String city = text(Field.CITY, Contact.MOST_CITY);
        if (!flaws.isEmpty()) {
            return null;
        }
        boolean letter = street != null && postalCode != null && city != null;
        if (email == null && phone == null && !letter) {
            boolean partly = street != null || postalCode != null || city != null;
            flaw(null, partly ? "recipients.flaw.address" : "recipients.flaw.unreachable");
            return null;
        }
        return new Contact(name, email, phone, language, street, postalCode, city);
    }

    private @Nullable String name() {
        String whole = text(Field.NAME, Contact.MOST_NAME);
        if (whole != null) {
            return whole;
        }
        String both = (cell(Field.FIRST_NAME) + " " + cell(Field.LAST_NAME)).strip();
        if (both.length() > Contact.MOST_NAME) {
            flaw(Field.LAST_NAME, "recipients.flaw.long", Contact.MOST_NAME);
        }
        return both.isEmpty() ? null : both;
    }

    private @Nullable String email() {
        String cell = cell(Field.EMAIL);
        if (cell.isEmpty()) {
            return null;
        }
        Optional<String> email = Emails.read(cell);
        if (email.isEmpty()) {
            flaw(
                    Field.EMAIL,
                    phoneReaches() || letterReaches() ? "recipients.flaw.email" : "recipients.flaw.email.alone",
                    shown(cell));
        }
        return email.orElse(null);
    }

    private @Nullable String phone() {
        String cell = cell(Field.PHONE);
        if (cell.isEmpty()) {
            return null;
        }
        Optional<Phones.Phone> phone = Phones.read(cell);
        boolean otherWay = Emails.read(cell(Field.EMAIL)).isPresent() || letterReaches();
        if (phone.isEmpty()) {
            flaw(Field.PHONE, otherWay ? "recipients.flaw.phone" : "recipients.flaw.phone.alone", shown(cell));
        } else if (!phone.get().mobile()) {
            flaw(
                    Field.PHONE,
                    otherWay ? "recipients.flaw.not-mobile" : "recipients.flaw.not-mobile.alone",
                    shown(cell));
        }
        return phone.map(Phones.Phone::number).orElse(null);
    }

    /** Without it the cell of another way must not stay empty. */
    private boolean phoneReaches() {
        return Phones.read(cell(Field.PHONE)).filter(Phones.Phone::mobile).isPresent();
    }

    private boolean letterReaches() {
        return !cell(Field.STREET).isEmpty()
                && !cell(Field.POSTAL_CODE).isEmpty()
                && !cell(Field.CITY).isEmpty();
    }

    private @Nullable String language() {
        String cell = cell(Field.LANGUAGE);
        if (cell.isEmpty()) {
            return null;
        }
        Optional<String> language = Languages.read(cell);
        if (language.isEmpty()) {
            notices.add(flawed(Field.LANGUAGE, "recipients.notice.language", shown(cell)));
        }
        return language.orElse(null);
    }

    private @Nullable String postalCode() {
        String cell = cell(Field.POSTAL_CODE);
        if (cell.isEmpty()) {
            return null;
        }
        // a spreadsheet takes 0150 for the number 150
        String code = cell.matches("\\d{3}") ? "0" + cell : cell;
        if (!code.matches("[\\p{L}\\p{N} -]{3," + Contact.MOST_POSTAL_CODE + "}")) {
            flaw(Field.POSTAL_CODE, "recipients.flaw.postal-code", shown(cell));
        }
        return code;
    }

    private @Nullable String text(Field field, int most) {
        String cell = cell(field);
        if (cell.length() > most) {
            flaw(field, "recipients.flaw.long", most);
        }
        return cell.isEmpty() ? null : cell;
    }

    private String cell(Field field) {
        return columns.cell(line, field);
    }

    private void flaw(@Nullable Field field, String key, Object... values) {
        flaws.add(flawed(field, key, values));
    }

    private RowFlaw flawed(@Nullable Field field, String key, Object... values) {
        return new RowFlaw(
                line.number(),
                field == null ? "" : field.key(),
                field == null ? "" : columns.heading(field),
                key,
                List.of(values));
    }

    private static String shown(String cell) {
        return cell.length() > LONGEST_SHOWN ? cell.substring(0, LONGEST_SHOWN) + "…" : cell;
    }
}
