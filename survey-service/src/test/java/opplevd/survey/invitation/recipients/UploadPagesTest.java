package opplevd.survey.invitation.recipients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opplevd.survey.intake.RunningService;
import opplevd.survey.invitation.Contact;
import opplevd.survey.invitation.OptOuts;
import opplevd.survey.upload.AWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadPagesTest {
    /** Synthetic: the month is 81. */
    private static final String NATIONAL = "01819010001";

    private RunningService service;

    @BeforeAll
    void start() {
        service = new RunningService(UploadPagesTest.class, Map.of());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private static String list(int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> "A;Forelder " + i + ";forelder" + i + "@example.no\n")
                .collect(Collectors.joining("", "Enhet;Navn;E-post\n", ""));
    }

    private static void has(HttpResponse<String> page, String... texts) {
        for (String text : texts) {
            assertTrue(page.body().contains(text), text + " is not on " + page.body());
        }
    }

    @Test
    void aListComesInWhenSomebodySaysSoAndOnlyOnce() {
        ARound round = ARound.draft(service, "whole");
        HttpResponse<String> preview = round.upload("\uFEFF" + list(12) + "bakke;Ola;ola@example.no\n");
        assertEquals(200, preview.statusCode(), preview.body());
        has(preview, "13 recipients are ready", "Nothing is stored yet", "Fewer than five: gets no figures");
        assertEquals(0, round.count(""));
        HttpResponse<String> added = round.press(preview, "add", Map.of());
        assertEquals(303, added.statusCode(), added.body());
        assertTrue(added.headers().firstValue("Location").orElse("").endsWith("?did=added-13"));
        assertEquals(12, round.count(" AND u.code = 'A' AND c.email LIKE 'forelder%'"));
        assertEquals(
                List.of("whole: 13"),
                service.column(
                        "SELECT subject FROM audit_entry WHERE action = 'recipients.add' AND subject LIKE 'whole%'"));
        HttpResponse<String> again = round.press(preview, "add", Map.of());
        assertTrue(again.headers().firstValue("Location").orElse("").endsWith("?did=added-0"));
        assertEquals(13, round.count(""));
        HttpResponse<String> shown = round.get("?did=added-13");
        has(shown, "13 recipients have been added.", "Forelder 3", "forelder3@example.no");
        assertFalse(shown.body().toLowerCase(java.util.Locale.ROOT).contains("answered</"), shown.body());
    }

    @Test
    void everyBadRowIsNamedWithItsPlaceAndRemedyAndTheGoodOnesCanBeTaken() {
        ARound round = ARound.draft(service, "bad");
        HttpResponse<String> preview = round.upload("""
                barnehage,navn,epost,mobil,språk,adresse,postnr,poststed
                A,God,god@example.no,900 12 345,nynorsk,,,
                Nord,Ukjent,u@example.no,,,,,
                A,To,to@example,123,polsk,,,
                A,Fast,,22 22 22 22,,,,
                A,Uten,,,,,,
                A,Halv,,,,Storgata 1,,
                A,Igjen,GOD@example.no,,,,,
                ,Tom,tom@example.no,,,,,
                B,Brev,,,,Storgata 1,150,Oslo
                B,Svensk,,+46 70 123 45,sv,,,
                B,Polsk,pol@example.no,,pl,,,
                """);
        assertEquals(200, preview.statusCode(), preview.body());
        has(
                preview,
                "3 recipients are ready",
                "“Nord” is not a unit of the round",
                "“to@example” is not a valid e-mail address",
                "“123” is not a phone number in use",
                "“pl” is not a language that we write in. The row is taken",
                "One row has a language that we do not write in.",
                "“22 22 22 22” is not a mobile number",
                "The row has no way to the recipient",
                "The address is not whole",
                "The same e-mail as row 2",
                "The unit is missing",
                "Add the 3 good rows",
                "Mend the file first");
        assertTrue(
                preview.body().matches("(?s).*<th[^>]*>Row\\u00a04</th><td[^>]*>epost</td><td[^>]*>“to@example”.*"),
                preview.body());
        String out = preview.body()
                .substring(
                        preview.body().indexOf("Rows that stay out"),
                        preview.body().indexOf("Rows that are in<"));
        assertTrue(out.contains("to@example"), out);
        assertFalse(out.contains("The row is taken"), out);
        round.press(preview, "add", Map.of());
        assertEquals(1, round.count(" AND c.phone = '+4790012345' AND c.language = 'nn'"));
        assertEquals(1, round.count(" AND u.code = 'B' AND c.postal_code = '0150' AND c.city = 'Oslo'"));
        assertEquals(1, round.count(" AND c.email = 'pol@example.no' AND c.language IS NULL"));
        assertEquals(3, round.count(""));
    }

    @Test
    void aListThatTakesThePlaceOfThePlansNumberSaysSo() {
        ARound round = ARound.planned(service, "planned", 30);
        has(round.upload(list(12)), "The plan says 30 invited. With the list the number becomes 12.");
        round.press(round.upload(list(12)), "add", Map.of());
        assertFalse(round.upload(list(13)).body().contains("The plan says"), "the list counts now");
    }

    @Test
    void lettersOfOlderProgramsAreAskedAbout() {
        ARound round = ARound.draft(service, "letters");
        byte[] old = "enhet;navn;e-post\nA;Åse Bjørnås;ase@example.no\n".getBytes(Charset.forName("windows-1252"));
        HttpResponse<String> asked = round.upload(old);
        has(asked, "Are the letters right?", "Åse Bjørnås");
        HttpResponse<String> preview = round.press(asked, "letters", Map.of());
        has(preview, "One recipient is ready");
        round.press(preview, "add", Map.of());
        assertEquals(1, round.count(" AND c.name = 'Åse Bjørnås'"));
    }

    @Test
    void unknownHeadingsAreChosenByHandAndWhatWasChosenStays() {
        ARound round = ARound.draft(service, "headings");
        HttpResponse<String> columns = round.upload(AWorkbook.ofTexts(
                List.of(List.of("Sted", "Hvem", "Kontakt"), List.of("Avdem", "Kari", "kari@example.no"))));
        has(columns, "What does each column hold?", "kari@example.no");
        HttpResponse<String> wrong = round.press(columns, "look", Map.of("c1", "name", "c2", "name"));
        assertEquals(422, wrong.statusCode());
        has(wrong, "“Name” is chosen for two columns", "Choose the column that says the unit");
        assertTrue(wrong.body().matches("(?s).*name=\"c1\".*?<option value=\"name\" selected>.*"), wrong.body());
        HttpResponse<String> preview = round.press(wrong, "look", Map.of("c0", "unit", "c1", "name", "c2", "email"));
        has(preview, "One recipient is ready");
        HttpResponse<String> same = round.press(preview, "columns", Map.of());
        assertTrue(same.body().matches("(?s).*name=\"c2\".*?<option value=\"email\" selected>.*"), same.body());
        assertEquals(303, round.press(preview, "add", Map.of()).statusCode());
        assertEquals(1, round.count(" AND u.code = 'A' AND c.name = 'Kari'"));
    }

    @Test
    void aListWithoutHeadingsIsReadFromItsFirstRow() {
        ARound round = ARound.draft(service, "bare");
        HttpResponse<String> columns = round.upload("Kari;kari@example.no\nOla;ola@example.no\n");
        String unit = service.column("SELECT id FROM unit WHERE code = 'B'").getFirst();
        HttpResponse<String> preview =
                round.press(columns, "look", Map.of("headed", "no", "c0", "name", "c1", "email", "unit", unit));
        has(preview, "2 recipients are ready");
        round.press(preview, "add", Map.of());
        assertEquals(2, round.count(" AND u.code = 'B'"));
    }

    @Test
    void aNationalIdentityNumberRefusesItsRowAndIsSaidAndKeptNowhere() {
        ARound round = ARound.draft(service, "national");
        HttpResponse<String> preview = round.upload("enhet;navn;e-post;notat\nA;Kari;kari@example.no;" + NATIONAL
                + "\nA;Ola 018190 10001;ola@example.no;\nA;Per;per@example.no;\n");
        has(preview, "One recipient is ready", "The row has a national identity number");
        assertFalse(preview.body().contains("10001"));
        round.press(preview, "add", Map.of());
        assertEquals(1, round.count(""));
        HttpResponse<String> typed = round.post("/new", "name=Ola+" + NATIONAL + "&email=ola%40example.no&unit=x");
        assertEquals(422, typed.statusCode());
        assertFalse(typed.body().contains(NATIONAL));
        has(typed, "ola@example.no");
        assertEquals(1, round.count(""));
    }

    @Test
    void whoOptedOutIsCountedAndNotNamed() {
        ARound round = ARound.draft(service, "out");
        service.bean(OptOuts.class)
                .add(
                        service.column("SELECT municipality_id FROM municipality_code WHERE code = '3431'")
                                .getFirst(),
                        Contact.of(null, "nei@example.no"));
        HttpResponse<String> preview =
                round.upload("enhet;navn;e-post\nA;Nils Nei;Nei@example.no\nA;Jo Ja;ja@example.no\n");
        has(preview, "One recipient is ready", "One person has said no to messages");
        assertFalse(preview.body().contains("Nils Nei"));
        round.press(preview, "add", Map.of());
        assertEquals(1, round.count(""));
    }

    @Test
    void fiftyThousandBadRowsAreSaidInAFewWordsAndAllInAFile() {
        ARound round = ARound.draft(service, "many");
        String rows = IntStream.range(0, 50_000)
                .mapToObj(i -> "A;Navn " + i + ";ingen adresse " + i + "\n")
                .collect(Collectors.joining("", "enhet;navn;e-post\n", ""));
        HttpResponse<String> preview = round.upload(rows);
        has(preview, "Nobody in the file can be added", "The first 100 of 50,000 flaws stand here");
        HttpResponse<String> file = round.press(preview, "flaws", Map.of());
        assertEquals(50_001, file.body().lines().count());
        assertTrue(file.body().contains("50001;e-post;“ingen adresse 49999” is not a valid e-mail address"));
    }

    @Test
    void aHundredThousandComeIn() {
        ARound round = ARound.draft(service, "large");
        HttpResponse<String> preview = round.upload(list(100_000));
        has(preview, "100,000 recipients are ready");
        HttpResponse<String> added = round.press(preview, "add", Map.of());
        assertEquals(303, added.statusCode(), added.body());
        assertEquals(100_000, round.count(""));
        has(round.post("", "words=forelder99999%40&unit=&page=1"), "One recipient.", "Forelder 99999");
    }

    @Test
    void theSameListSentTwiceAtOnceIsOne() {
        ARound round = ARound.draft(service, "twice");
        HttpResponse<String> preview = round.upload(list(400));
        List<CompletableFuture<Integer>> both = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> round.press(preview, "add", Map.of()).statusCode()))
                .toList();
        both.forEach(CompletableFuture::join);
        assertEquals(400, round.count(""));
    }

    @Test
    void aTableIsOfNoUseToSomebodyElseOrForAnotherRound() {
        ARound round = ARound.draft(service, "mine");
        HttpResponse<String> preview = round.upload(list(5));
        Map<String, String> fields =
                Map.of("step", "add", "table", ARound.table(preview), "c0", "unit", "c1", "name", "c2", "email");
        String colleague = service.token("coordinator", "3431");
        HttpResponse<String> refused = round.step(colleague, fields, new byte[0]);
        assertEquals(422, refused.statusCode());
        has(refused, "The file is no longer at hand");
        assertEquals(
                422,
                ARound.draft(service, "other")
                        .step(round.coordinator, fields, new byte[0])
                        .statusCode());
        assertEquals(0, round.count(""));
    }

    @Test
    void whatCannotBeReadIsSaidOnThePageItCameFrom() {
        ARound round = ARound.draft(service, "unread");
        HttpResponse<String> refused = round.upload("a;b\n1;\"aldri lukket\n");
        assertEquals(422, refused.statusCode());
        has(refused, "A quote near row 1 is opened and never closed", "name=\"file\"");
        has(round.upload(new byte[0]), "No file is chosen");
    }
}
