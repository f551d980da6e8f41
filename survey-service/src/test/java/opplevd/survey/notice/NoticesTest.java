package opplevd.survey.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.context.ApplicationContext;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import opplevd.kit.sql.Query;
import opplevd.survey.box.APart;
import opplevd.survey.publication.Publications;
import opplevd.survey.publication.PublishedPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A municipality with two units, of which the second has too few answers, and people who work for it and elsewhere. */
class NoticesTest {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final APart part = APart.openWithUnits(2);
    private ApplicationContext service;

    @BeforeEach
    void begin() {
        server.start();
        service = APart.context(Map.of(
                "opplevd.keys",
                part.keyDirectory.toString(),
                "opplevd.mail.host",
                "127.0.0.1",
                "opplevd.mail.port",
                server.getSmtp().getPort(),
                "opplevd.mail.security",
                "NONE",
                "opplevd.mail.from",
                "survey@dovre.example",
                "opplevd.installation.report-url",
                "https://report.example"));
    }

    @AfterEach
    void end() {
        service.close();
        server.stop();
        APart.execute("DELETE FROM result_notice");
        APart.execute("DELETE FROM message_channel");
    }

    private String account(String name, String role, String scope) {
        String id = UUID.randomUUID().toString();
        String email = name + "@" + part.municipalityCode() + ".example";
        APart.execute(
                "INSERT INTO account (id, email, name, created_at) VALUES (?, ?, ?, UTC_TIMESTAMP(3))",
                id,
                email,
                name);
        APart.execute("INSERT INTO account_grant (account_id, role, scope) VALUES (?, ?, ?)", id, role, scope);
        return id;
    }

    private void people() {
        String first = "code-" + part.units.get(0);
        String second = "code-" + part.units.get(1);
        account("coordinator", "coordinator", part.municipalityCode());
        account("steering", "steering-group", part.municipalityCode());
        account("leader", "unit-leader", first);
        account("employee", "staff", second);
        account("elsewhere", "unit-leader", "code-elsewhere");
        account("operator", "operator", "");
        String gone = account("gone", "coordinator", part.municipalityCode());
        APart.execute("UPDATE account SET disabled_at = UTC_TIMESTAMP(3) WHERE id = ?", gone);
        String both = account("both", "unit-leader", first);
        APart.execute("INSERT INTO account_grant (account_id, role, scope) VALUES (?, 'staff', ?)", both, second);
    }

    private String publicationId() throws Exception {
        try (Connection connection = APart.database().getConnection()) {
            return Query.of("SELECT publication_id FROM round_part WHERE id = :part")
                    .with("part", part.id)
                    .first(connection, row -> row.getString(1))
                    .orElseThrow();
        }
    }

    private PublishedPart published() throws Exception {
        return new PublishedPart(publicationId(), 1, part.roundId, part.municipalityId, """
                {"kind":"PUBLICATION","round":{"id":"%s","name":"2026 autumn"},
                 "municipality":{"name":"Dovre","codes":["0511","%s"]},
                 "areas":[{"key":"kindergarten","title":{"nb":"Barnehage"},
                   "questionnaire":{"kind":"PAIRS","respondents":{"nb":"Foreldrene"}},
                   "whole":{"visibility":"SHOWN"},
                   "units":[
                     {"code":"code-%s","name":"Solstua","invited":40,"responses":20,"openResponses":0,"whole":
                       {"visibility":"SHOWN","n":20,"o":60,"f":100,"oo":190,"of":301,"ff":505,"met":0}},
                     {"code":"code-%s","name":"Elvebakken","invited":20,"responses":3,"openResponses":0,"whole":
                       {"visibility":"PRIMARY"}}],
                   "others":{"whole":null}}]}""".formatted(
                part.roundId, part.municipalityCode(), part.units.get(0), part.units.get(1)).strip());
    }

    private void publish(boolean broken) throws Exception {
        try (Connection connection = APart.database().getConnection()) {
            connection.setAutoCommit(false);
            service.getBean(Publications.class).publish(connection, published());
            if (broken) {
                connection.rollback();
            } else {
                connection.commit();
            }
            connection.setAutoCommit(true);
        }
    }

    private long waiting() throws Exception {
        try (Connection connection = APart.database().getConnection()) {
            return Query.of("SELECT COUNT(*) FROM result_notice WHERE publication_id = :id")
                    .with("id", publicationId())
                    .first(connection, row -> row.getLong(1))
                    .orElseThrow();
        }
    }

    /** The text of what each has got, by the name before the @. */
    private Map<String, String> told() throws Exception {
        Map<String, String> texts = new TreeMap<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            BodyPart text = ((MimeMultipart) mail.getContent()).getBodyPart(0);
            String name = mail.getAllRecipients()[0].toString().split("@", 2)[0];
            assertNull(texts.put(name, text.getContent().toString().replace("\r\n", "\n")), name + " was told twice");
        }
        return texts;
    }

    @Test
    void everyReaderIsToldOnceWhatTheyMayReadAndNobodyElse() throws Exception {
        people();
        publish(false);
        publish(false);
        assertEquals(5, waiting());
        service.getBean(NoticeJob.class).work();
        service.getBean(NoticeJob.class).work();
        Map<String, String> told = told();
        assertEquals(
                "[both, coordinator, employee, leader, steering]", told.keySet().toString());
        assertEquals(0, waiting());

        String round = "?round=" + part.roundId;
        String solstua = "Solstua: Foreldrene opplever mye mindre enn de forventer.\nhttps://report.example/units/code-"
                + part.units.get(0) + round;
        String elvebakken = "Elvebakken: Færre enn fem svarte. Da viser vi ingen tall, så ingen kan kjennes igjen.\n"
                + "https://report.example/units/code-" + part.units.get(1) + round;
        String dovre =
                "Barnehage: Foreldrene opplever mye mindre enn de forventer.\nhttps://report.example/municipalities/"
                        + part.municipalityCode() + round;
        assertTrue(mail(told, "leader").contains(solstua), mail(told, "leader"));
        assertFalse(mail(told, "leader").contains("Elvebakken"));
        assertTrue(mail(told, "employee").contains(elvebakken), mail(told, "employee"));
        assertFalse(mail(told, "employee").contains("Solstua"));
        assertTrue(mail(told, "both").contains(solstua) && mail(told, "both").contains(elvebakken));
        assertTrue(mail(told, "steering").contains(dovre), mail(told, "steering"));
        assertFalse(mail(told, "steering").contains("/units/"));
        assertEquals(mail(told, "steering"), mail(told, "coordinator"));
        assertTrue(Arrays.stream(server.getReceivedMessages()).noneMatch(NoticesTest::hasAWayOut));
    }

    private static String mail(Map<String, String> told, String who) {
        return Objects.requireNonNull(told.get(who), who);
    }

    private static boolean hasAWayOut(MimeMessage mail) {
        try {
            return mail.getHeader("List-Unsubscribe") != null;
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void aPublicationThatDidNotHappenIsToldToNobody() throws Exception {
        people();
        publish(true);
        assertEquals(0, waiting());
        publish(false);
        assertEquals(5, waiting());
    }

    @Test
    void whileTheMailServerIsAwayNobodyIsForgotten() throws Exception {
        people();
        server.stop();
        publish(false);
        service.getBean(NoticeJob.class).work();
        assertEquals(5, waiting());
    }

    @Test
    void whoeverLosesTheRightBeforeTheMailIsSentIsNotTold() throws Exception {
        people();
        publish(false);
        APart.execute("DELETE FROM account_grant WHERE scope = ?", part.municipalityCode());
        APart.execute("UPDATE account SET disabled_at = UTC_TIMESTAMP(3) WHERE name = 'leader'");
        service.getBean(NoticeJob.class).work();
        assertEquals("[both, employee]", told().keySet().toString());
        assertEquals(0, waiting());
    }

    @Test
    void oldNewsIsNotTold() throws Exception {
        people();
        publish(false);
        APart.execute("UPDATE result_notice SET created_at = UTC_TIMESTAMP(3) - INTERVAL 4 DAY");
        service.getBean(NoticeJob.class).work();
        assertEquals(0, waiting());
        assertTrue(told().isEmpty());
    }
}
