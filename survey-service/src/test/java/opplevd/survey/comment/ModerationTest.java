package opplevd.survey.comment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.http.HttpStatus;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.mysql.EmbeddedMysql;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.ReachedParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A published part with comments about two units: twelve answered about the first, six about the second. */
class ModerationTest {
    private static int schemas;
    private static final SignedIn READER = coordinator("reader");
    private static final SignedIn OTHER = coordinator("other");

    @TempDir
    Path keys;

    private ApplicationContext service;

    private static SignedIn coordinator(String id) {
        return new SignedIn(id, id, List.of(new Grant(Role.COORDINATOR, "A1")));
    }

    @BeforeEach
    void aPublishedPart() throws SQLException {
        service = ApplicationContext.run(Map.of(
                "datasources.default.url",
                EmbeddedMysql.shared().jdbcUrl("survey_moderation_" + schemas++),
                "opplevd.keys",
                keys.toString(),
                "opplevd.jobs",
                "false"));
        run("INSERT INTO municipality VALUES ('m', 'Dovre')");
        run("INSERT INTO municipality_code (code, municipality_id) VALUES ('A1', 'm')");
        run("INSERT INTO questionnaire_version (id, questionnaire_key, version, hash, document, frozen_at)"
                + " VALUES ('q', 'q', 1, 'h', '{}', NOW(3))");
        run("INSERT INTO round (id, name, source) VALUES ('r', 'round', 'SURVEY')");
        run("INSERT INTO round_part (id, round_id, municipality_id, publication_id, state, closed_at)"
                + " VALUES ('p', 'r', 'm', 'x', 'PUBLISHED', NOW(3))");
        run("INSERT INTO closing (part_id, run_id, verified, finished) VALUES ('p', 'run', TRUE, TRUE)");
        run(
                "INSERT INTO publication (seq, publication_id, version, round_id, municipality_id, document) VALUES (1, 'x', 1,"
                        + " 'r', 'm', '{\"areas\":[{\"units\":[{\"id\":\"many\",\"whole\":{\"n\":12}},{\"id\":\"few\",\"whole\":{\"n\":6}}]}]}')");
        run("UPDATE publication_position SET next = 2");
        for (String unit : List.of("many", "few")) {
            run("INSERT INTO unit (id, code, name, municipality_id, area_key) VALUES ('" + unit + "', 'code-" + unit
                    + "', 'Unit " + unit + "', 'm', 'kindergarten')");
            run("INSERT INTO round_unit (part_id, unit_id, version_id, invited) VALUES ('p', '" + unit + "', 'q', 20)");
        }
        comment("c1", "many", "Alt er bra");
        comment("c2", "many", "Det er Kari som er flink");
        comment("c3", "many", "Noe stygt");
        comment("c4", "few", "Vi er få");
        run(
                "INSERT INTO comment VALUES ('p', 'an earlier run', 'old', 'many', 'nb', 'Staged by a run that was broken off')");
        for (String id : List.of("reader", "other")) {
            run("INSERT INTO account (id, email, name, created_at) VALUES ('" + id + "', '" + id + "', 'Name " + id
                    + "', NOW(3))");
            run("INSERT INTO account_grant VALUES ('" + id + "', 'coordinator', 'A1')");
        }
        moderation().appoint(part(), "reader", OTHER);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void comment(String id, String unit, String text) throws SQLException {
        run("INSERT INTO comment VALUES ('p', 'run', '" + id + "', '" + unit + "', 'nb', '" + text + "')");
    }

    private Moderation moderation() {
        return service.getBean(Moderation.class);
    }

    private ReachedPart part() {
        return service.getBean(ReachedParts.class).of("round", READER).getFirst();
    }

    private UnitComments unit(String id) {
        return service.getBean(Comments.class).units("p").stream()
                .filter(unit -> unit.unitId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void decide(String comment, String choice, String text) {
        assertEquals(
                Map.of(), moderation().decide(part(), List.of(new Judgement(comment, choice, "manner", text)), READER));
    }

    /** What is said to be wrong with it. */
    private String wrong(String comment, String choice, String theme, String text) {
        return moderation()
                .decide(part(), List.of(new Judgement(comment, choice, theme, text)), READER)
                .getOrDefault(comment, "");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connection() throws SQLException {
        return DelegatingDataSource.unwrapDataSource(service.getBean(DataSource.class))
                .getConnection();
    }

    private Optional<String> one(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    private static HttpStatus refused(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(Refusal.class, work).status();
    }

    @Test
    void whatMayBeShownIsPublishedOnceAndEveryTextIsDeleted() throws SQLException {
        decide("c1", "approve", "Alt er bra");
        decide("c2", "redact", "Det er […] som er flink");
        decide("c3", "pass-on", "Noe stygt");
        moderation().finish(part(), "many", false, READER);
        moderation().finish(part(), "many", false, READER);
        String document = one("SELECT document FROM publication WHERE seq = 2").orElseThrow();
        assertTrue(document.startsWith("{\"kind\":\"COMMENTS\""), document);
        assertTrue(document.contains("\"of\":\"x\",\"unit\":\"many\""), document);
        assertTrue(document.contains("Alt er bra") && document.contains("Det er […] som er flink"), document);
        assertFalse(document.contains("Kari") || document.contains("stygt") || document.contains("earlier"), document);
        assertEquals(Optional.empty(), one("SELECT document FROM publication WHERE seq = 3"));
        assertEquals(Optional.of("0"), one("SELECT COUNT(*) FROM comment WHERE unit_id = 'many'"));
        assertEquals(Optional.of("0"), one("SELECT COUNT(*) FROM comment_decision"));
        assertEquals(2, unit("many").shown());
        assertTrue(unit("many").done());
    }

    private String page(CommentDesk.Asked asked) {
        return service.getBean(Pages.class)
                .render(
                        "survey/comment/comments",
                        service.getBean(CommentDesk.class).model(List.of(part()), asked, READER),
                        Language.EN)
                .body();
    }

    private String page() {
        return page(CommentDesk.Asked.FIRST);
    }

    @Test
    void whatIsChosenWillBeShownAndIsShownOnlyWhenTheUnitIsDone() {
        decide("c1", "approve", "Alt er bra");
        decide("c2", "redact", "Det er […] som er flink");
        decide("c3", "reject", "Noe stygt");
        decide("c4", "approve", "Vi er få");
        String before = page();
        assertTrue(before.contains("2 will be shown") && before.contains("0 will be shown"), before);
        assertTrue(before.contains("id=\"finish\""), before);
        assertTrue(before.contains("2 to be shown, 1 not."), before);
        assertTrue(before.contains("name=\"unit-many\" value=\"1\" checked"), before);
        assertFalse(before.contains("All comments are read"), before);
        moderation().finish(part(), "many", false, READER);
        moderation().finish(part(), "few", false, READER);
        String after = page();
        assertFalse(after.contains("will be shown") || after.contains("id=\"finish\""), after);
        assertTrue(after.contains("Done: 2 are shown, the rest are deleted"), after);
        assertTrue(after.contains("Done: none is shown, and the texts are deleted here"), after);
        assertTrue(after.contains("All comments are read"), after);
    }

    @Test
    void whatSomebodyMustKnowIsThereUntilItsReaderSaysThatItIsToldOn() {
        decide("c1", "approve", "Alt er bra");
        decide("c2", "pass-on", "");
        assertFalse(page().contains("One comment must be passed on"), "not before all is read");
        decide("c3", "reject", "Noe stygt");
        String page = page();
        String ready = page.substring(page.indexOf("id=\"finish\""));
        assertTrue(ready.contains("One comment must be passed on"), ready);
        assertTrue(ready.contains("Det er Kari som er flink"), ready);
        assertFalse(ready.contains("Noe stygt"), ready);
        assertTrue(ready.contains("name=\"unit-many\" value=\"1\">"), "nothing is deleted without a tick: " + ready);
    }

    @Test
    void whoReadsIsToldThatNotEverythingIsMarked() {
        assertTrue(page().contains("is marked, but not all of it."), page());
    }

    @Test
    void allUndecidedCommentsOfARoundStandOnOnePageAndAreSavedAtOnce() {
        String page = page();
        List.of("c1", "c2", "c3", "c4").forEach(id -> assertTrue(page.contains("name=\"choice-" + id), page));
        assertTrue(page.contains("Unit many") && page.contains("<mark title=\"may be a name\">Kari</mark>"), page);
        assertEquals(
                Map.of(),
                moderation()
                        .decide(
                                part(),
                                List.of(
                                        new Judgement("c1", "approve", "content", "Alt er bra"),
                                        new Judgement("c2", "", "", "Det er […] som er flink"),
                                        new Judgement("c4", "pass-on", "", "Vi er få")),
                                READER));
        String after = page();
        assertFalse(after.contains("name=\"choice-c1") || after.contains("name=\"choice-c4"), after);
        assertTrue(after.contains("name=\"choice-c2") && after.contains("name=\"choice-c3"), after);
        String over = page(CommentDesk.Asked.of("many", 0));
        assertTrue(over.contains("name=\"choice-c1\" value=\"approve\" checked"), over);
        assertFalse(over.contains("choice-c2"), over);
    }

    @Test
    void aMistakeInOneSavesNoneAndKeepsWhatWasTyped() {
        List<Judgement> typed = List.of(
                new Judgement("c1", "approve", "content", "Alt er bra"),
                new Judgement("c2", "redact", "", "Hun er flink"));
        Map<String, String> wrong = moderation().decide(part(), typed, READER);
        assertEquals(Map.of("c2", "comment.wrong.theme"), wrong);
        assertEquals(3, unit("many").left());
        String page = page(new CommentDesk.Asked("", 0, Judgement.byComment(typed), wrong));
        assertTrue(page.contains("Comment 3: Choose a theme.") && page.contains("href=\"#c-c2\""), page);
        assertTrue(page.contains(">Hun er flink</textarea>"), page);
        assertTrue(page.contains("name=\"choice-c1\" value=\"approve\" checked"), page);
        assertTrue(page.contains("name=\"theme-c1\" value=\"content\" checked"), page);
    }

    @Test
    void whatContradictsItselfIsNotSaved() throws SQLException {
        assertEquals("comment.wrong.choice", wrong("c1", "", "content", "Alt er bra"));
        assertEquals("comment.wrong.choice", wrong("c1", "", "", "Noe annet"));
        assertEquals("comment.wrong.theme", wrong("c1", "approve", "", "Alt er bra"));
        assertEquals("comment.wrong.changed", wrong("c2", "approve", "manner", "Hun er flink"));
        comment("c5", "many", "Ring 912 34 567");
        assertEquals("comment.wrong.marked", wrong("c5", "approve", "manner", "Ring […]"));
        assertFalse(page().contains("name=\"choice-c5\" value=\"approve\""), page());
        assertEquals(4, unit("many").left());
    }

    @Test
    void aMarkedCommentIsOfferedWithoutWhatIsMarkedFirst() {
        String page = page();
        String card = page.substring(page.indexOf("id=\"n-c2\""));
        assertTrue(card.indexOf("value=\"redact\"") < card.indexOf("value=\"approve\""), card);
        assertTrue(page.contains("aria-labelledby=\"n-c2\" data-shows=\"redact\""), page);
        assertTrue(page.contains("aria-labelledby=\"n-c1\" data-shows=\"approve\""), page);
    }

    @Test
    void whatIsSavedAgainAsItWasStandsOnceInTheAuditLog() throws SQLException {
        decide("c3", "reject", "Noe stygt");
        decide("c3", "reject", "Noe stygt");
        assertEquals(Optional.of("1"), one("SELECT COUNT(*) FROM audit_entry WHERE action = 'comment-rejected'"));
    }

    @Test
    void moreThanAPageComeWhenTheFirstAreSaved() throws SQLException {
        for (int i = 10; i < 10 + CommentDesk.PAGE; i++) {
            comment("d" + i, "many", "Bra");
        }
        String page = page();
        assertEquals(CommentDesk.PAGE, page.split("class=\"judge\"", -1).length - 1);
        assertTrue(page.contains("After these there are 4 more."), page);
    }

    @Test
    void aUnitNamedAsItsMunicipalityIsRead() throws SQLException {
        run("UPDATE unit SET name = 'Dovre' WHERE id = 'many'");
        assertTrue(page().contains("<h3>Dovre</h3>"), page());
    }

    @Test
    void belowTenNothingIsShownWhateverWasDecided() throws SQLException {
        decide("c4", "approve", "Vi er få");
        moderation().finish(part(), "few", true, READER);
        assertEquals(Optional.empty(), one("SELECT document FROM publication WHERE seq = 2"));
        assertEquals(Optional.of("0"), one("SELECT COUNT(*) FROM comment WHERE unit_id = 'few'"));
        assertEquals(0, unit("few").shown());
    }

    @Test
    void aUnitIsNotFinishedBeforeEverythingIsRead() {
        decide("c1", "approve", "Alt er bra");
        assertEquals(HttpStatus.CONFLICT, refused(() -> moderation().finish(part(), "many", false, READER)));
        assertEquals(2, unit("many").left());
    }

    @Test
    void aPrivateUnitsCommentsWaitForItsOwner() throws SQLException {
        run("UPDATE unit SET owner = 'PRIVATE' WHERE id = 'many'");
        for (String comment : List.of("c1", "c2", "c3")) {
            decide(comment, "redact", "Tekst");
        }
        moderation().finish(part(), "many", false, READER);
        assertEquals(Optional.empty(), one("SELECT document FROM publication WHERE seq = 2"));
    }

    @Test
    void onlyTheNamedReaderDecidesAndNeverAboutAUnitThatTheyLead() {
        assertEquals(
                HttpStatus.NOT_FOUND,
                refused(() -> moderation()
                        .decide(part(), List.of(new Judgement("c1", "approve", "other", "Alt er bra")), OTHER)));
        SignedIn leader = new SignedIn(
                "reader",
                "reader",
                List.of(new Grant(Role.COORDINATOR, "A1"), new Grant(Role.UNIT_LEADER, "code-many")));
        assertFalse(moderation().mayRead(part(), unit("many"), leader));
        assertTrue(moderation().mayRead(part(), unit("few"), leader));
        assertEquals(HttpStatus.NOT_FOUND, refused(() -> moderation().finish(part(), "many", false, OTHER)));
    }

    @Test
    void aStrangerIsNotAppointed() {
        assertEquals(HttpStatus.UNPROCESSABLE_ENTITY, refused(() -> moderation().appoint(part(), "somebody", READER)));
    }

    @Test
    void nothingOrTooMuchIsNotShown() {
        assertEquals("comment.wrong.text", wrong("c1", "redact", "other", "  "));
        assertEquals("comment.wrong.text", wrong("c1", "redact", "other", "a".repeat(1001)));
    }

    @Test
    void theAuditLogTellsWhoDidWhatAndNoText() throws SQLException {
        decide("c3", "reject", "Noe stygt");
        String entries = one("SELECT GROUP_CONCAT(CONCAT(actor, ' ', action, ' ', subject)) FROM audit_entry")
                .orElseThrow();
        assertTrue(entries.contains("reader comment-rejected p"), entries);
        assertFalse(entries.contains("stygt"), entries);
    }
}
