package opplevd.survey.invitation.recipients;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import opplevd.survey.invitation.Contact;
import opplevd.survey.upload.Table;

/**
 * Who of a table would be invited, and how many would not.
 *
 * @param rows that may be somebody
 * @param good whom to invite
 * @param bad rows that something is wrong with
 * @param twice rows whose recipient is on an earlier row, or on the list already
 * @param optedOut rows of people who want no messages: left out, counted, and not named
 * @param otherLanguage rows among the good ones whose language we don't write in: they get the round's usual one
 */
record Sifted(int rows, List<Candidate> good, int bad, int twice, int optedOut, int otherLanguage) {

    /**
     * Reads every row.
     *
     * @param same who is on the list already
     * @param optedOut who wants no messages
     * @param flaws gets what is wrong, in the order of the rows
     */
    static Sifted of(
            Table table,
            Columns columns,
            List<Place> places,
            SameRecipient same,
            Predicate<Contact> optedOut,
            Consumer<RowFlaw> flaws) {
        UnitNames units = new UnitNames(places);
        List<Candidate> good = new ArrayList<>();
        int bad = 0;
        int twice = 0;
        int out = 0;
        int otherLanguage = 0;
        List<Table.Line> people = columns.people(table);
        for (Table.Line line : people) {
            RecipientRow.Read read = RecipientRow.read(line, columns, units, places);
            Candidate candidate = read.candidate();
            read.flaws().forEach(flaws);
            if (candidate == null) {
                bad++;
            } else if (optedOut.test(candidate.contact())) {
                out++;
            } else {
                Optional<SameRecipient.Same> before =
                        same.add(line.number(), candidate.place().unitId(), candidate.contact());
                if (before.isPresent()) {
                    twice++;
                    flaws.accept(twice(line.number(), before.get(), columns));
                } else {
                    good.add(candidate);
                    otherLanguage += read.notices().size();
                    read.notices().forEach(flaws);
                }
            }
        }
        return new Sifted(people.size(), good, bad, twice, out, otherLanguage);
    }

    /** How many would be invited to answer about each unit, by its id. */
    Map<String, Integer> perUnit() {
        Map<String, Integer> count = new LinkedHashMap<>();
        good.forEach(candidate -> count.merge(candidate.place().unitId(), 1, Integer::sum));
        return count;
    }

    private static RowFlaw twice(int row, SameRecipient.Same same, Columns columns) {
        String field = switch (same.by()) {
            case "email" -> Field.EMAIL.key();
            case "phone" -> Field.PHONE.key();
            case "address" -> Field.STREET.key();
            default -> "";
        };
        String heading = Field.of(field).map(columns::heading).orElse("");
        return same.listed()
                ? new RowFlaw(row, field, heading, "recipients.flaw.listed." + same.by(), List.of())
                : new RowFlaw(row, field, heading, "recipients.flaw.twice." + same.by(), List.of(same.row()));
    }
}
