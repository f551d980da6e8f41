package opplevd.survey.invitation.recipients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import opplevd.survey.invitation.Contact;
import opplevd.survey.round.Asked;
import opplevd.survey.upload.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipientRowTest {
    private static final List<Place> PLACES = List.of(
            new Place("p", "a", "1", "Avdem"), new Place("p", "b", "2", "Bakke"), new Place("p", "c", "3", "bakke"));
    private static final List<String> HEADINGS =
            List.of("Enhet", "Fornavn", "Etternavn", "E-post", "Mobil", "Språk", "Adresse", "Postnr.", "Poststed");

    private static RecipientRow.Read read(String... cells) {
        Table.Line line = new Table.Line(7, List.of(cells));
        Columns columns = Columns.recognised(new Table(HEADINGS, List.of(line)), PLACES);
        return RecipientRow.read(line, columns, new UnitNames(PLACES), PLACES);
    }

    @ParameterizedTest
    @CsvSource({
        "900 12 345,+4790012345",
        "90012345,+4790012345",
        "0047 900 12 345,+4790012345",
        "+47 90 01 23 45,+4790012345",
        "4790012345,+4790012345",
        "+46 70 123 45 67,+46701234567",
        "tlf. 900 12 345,+4790012345"
    })
    void aMobileIsReadHoweverItIsWritten(String written, String number) {
        assertEquals(Optional.of(new Phones.Phone(number, true)), Phones.read(written));
    }

    @ParameterizedTest
    @CsvSource({
        "kari@example.no,kari@example.no",
        "Kari Nordmann <kari@example.no>,kari@example.no",
        "mailto:kari@example.no,kari@example.no",
        "ola.o'hara+x@sub.bø.no,ola.o'hara+x@sub.bø.no"
    })
    void anAddressIsReadHoweverItIsWritten(String written, String address) {
        assertEquals(Optional.of(address), Emails.read(written));
    }

    @ParameterizedTest
    @CsvSource({
        "kari",
        "kari@example",
        "a@b.no; c@d.no",
        "kari@@example.no",
        ".kari@example.no",
        "kari @example.no",
        "@"
    })
    void whatIsNoAddressIsNone(String written) {
        assertEquals(Optional.empty(), Emails.read(written));
    }

    @Test
    void aRowIsSomebodyOrSaysEveryReasonWhyNot() {
        Candidate one = read("avdem", "Kari", "Nordmann", "", "", "", "Vegen 1", "9700", "Lakselv")
                .candidate();
        assertEquals(
                new Contact("Kari Nordmann", null, null, null, "Vegen 1", "9700", "Lakselv"),
                one == null ? null : one.contact());
        List<RowFlaw> flaws = read("BAKKE", "Kari", "", "x", "y", "z").flaws();
        assertEquals(
                List.of("recipients.flaw.units", "recipients.flaw.email.alone", "recipients.flaw.phone.alone"),
                flaws.stream().map(RowFlaw::key).toList());
        assertTrue(flaws.stream().allMatch(flaw -> flaw.row() == 7));
        assertEquals("Mobil", flaws.get(2).column());
        RecipientRow.Read polish = read("avdem", "Kari", "", "kari@example.no", "", "pl");
        assertTrue(polish.candidate() != null && polish.flaws().isEmpty());
        assertEquals(
                List.of("recipients.notice.language"),
                polish.notices().stream().map(RowFlaw::key).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON,true,true,false,false",
        "PARENT,true,true,false,false",
        "HOUSEHOLD,true,true,true,false",
        "CHILD,false,false,false,true"
    })
    void whoIsTheSameDependsOnWhoCountsAsOne(
            Asked asked, boolean byEmail, boolean byPhone, boolean byHome, boolean onlyAll) {
        Contact first = new Contact("Kari", "k@x.no", "+4790012345", null, "Vegen 1", "0150", "Oslo");
        assertEquals(byEmail, same(asked, first, new Contact("Per", "K@x.no", null, null, null, null, null)));
        assertEquals(byPhone, same(asked, first, new Contact("Per", null, "+4790012345", null, null, null, null)));
        assertEquals(byHome, same(asked, first, new Contact("Per", "p@x.no", null, null, "VEGEN  1", "0150", "Oslo")));
        assertTrue(same(asked, first, first));
        assertEquals(
                !onlyAll,
                same(asked, first, new Contact("Barn to", "k@x.no", "+4790012345", null, "Vegen 1", "0150", "Oslo")));
    }

    private static boolean same(Asked asked, Contact first, Contact second) {
        SameRecipient same = new SameRecipient(asked);
        assertTrue(same.add(2, "a", first).isEmpty());
        assertTrue(same.add(3, "b", second).isEmpty());
        return same.add(4, "a", second).isPresent();
    }

    @Property(tries = 3000)
    void anyCellsAreReadOrSaidToBeWrong(@ForAll List<String> cells) {
        Table.Line line = new Table.Line(2, cells);
        Columns columns = Columns.recognised(new Table(HEADINGS, List.of(line)), PLACES);
        RecipientRow.Read read = RecipientRow.read(line, columns, new UnitNames(PLACES), PLACES);
        assertTrue((read.candidate() == null) != read.flaws().isEmpty());
    }

    @Property(tries = 3000)
    void anyTextIsAPhoneOrNone(@ForAll String text) {
        Phones.read(text).ifPresent(phone -> assertTrue(phone.number().startsWith("+")));
        Emails.read(text).ifPresent(address -> assertTrue(address.contains("@")));
    }
}
