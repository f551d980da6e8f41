package opplevd.survey.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import opplevd.kit.sql.Query;
import opplevd.survey.intake.RunningService;
import opplevd.survey.invitation.recipients.ARound;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleSendingTest {
    private ServerSocket deaf;
    private int port;
    private RunningService service;

    @BeforeAll
    void start() throws IOException {
        deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        deaf.setSoTimeout(1);
        port = deaf.getLocalPort();
        service = new RunningService(
                SampleSendingTest.class,
                Map.of(
                        "opplevd.jobs",
                        "false",
                        "opplevd.mail.host",
                        "127.0.0.1",
                        "opplevd.mail.port",
                        port,
                        "opplevd.mail.security",
                        "NONE",
                        "opplevd.mail.from",
                        "survey@dovre.example"));
    }

    @AfterAll
    void stop() throws IOException {
        service.close();
        deaf.close();
    }

    private HttpResponse<String> ask(ARound round, String to) {
        return service.post(
                "/rounds/" + round.name + "/messages/test",
                round.coordinator,
                "application/x-www-form-urlencoded",
                ("to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    private String page(ARound round) {
        return service.get("/rounds/" + round.name + "/messages", round.coordinator)
                .body();
    }

    private void set(String column, String value) throws SQLException {
        DataSource database = DelegatingDataSource.unwrapDataSource(service.bean(DataSource.class));
        try (Connection connection = database.getConnection()) {
            Query.of("UPDATE message_sample SET " + column + " = :value WHERE state = 'WAITING'")
                    .with("value", value)
                    .run(connection);
        }
    }

    private long addresses() {
        return service.column("SELECT id FROM message_sample WHERE address <> ''")
                .size();
    }

    @Test
    void thePageNeverWaitsForTheServerAndTheSampleIsSentWhenTheServerIsThere() throws Exception {
        ARound round = ARound.draft(service, "sample");
        HttpResponse<String> asked = ask(round, "kari@dovre.example");
        assertEquals(303, asked.statusCode(), asked.body());
        assertThrows(SocketTimeoutException.class, () -> deaf.accept().close(), "the page went to the server itself");
        assertTrue(page(round).contains("The sample is on its way."), page(round));

        deaf.close();
        service.bean(SampleSending.class).work();
        String delayed = page(round);
        assertTrue(delayed.contains("The sample is not sent yet. We can&#39;t reach the mail server."), delayed);
        assertEquals(1, addresses());

        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            service.bean(SampleSending.class).work();
            assertEquals(0, server.getReceivedMessages().length, "tried again before its time");
            set("changes_at", "2020-01-01");
            service.bean(SampleSending.class).work();
            assertEquals(1, server.getReceivedMessages().length);
            String mail = com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(server.getReceivedMessages()[0]);
            assertTrue(mail.contains("Avdem"), mail);
            assertTrue(page(round).contains("The sample was sent "), page(round));
            assertEquals(0, addresses());
            service.bean(SampleSending.class).work();
            assertEquals(1, server.getReceivedMessages().length);
        } finally {
            server.stop();
        }

        ask(round, "kari@dovre.example");
        set(
                "asked_at",
                java.time.LocalDateTime.now(java.time.ZoneOffset.UTC)
                        .minusHours(2)
                        .toString());
        service.bean(SampleSending.class).work();
        assertTrue(page(round).contains("We tried for an hour"), page(round));
        assertEquals(0, addresses());
    }

    @Test
    void linksThatOpenOnThisMachineOnlyAreWarnedOfWhereTheyAreSentAndPrinted() {
        ARound round = ARound.draft(service, "sample-address");
        for (String page : java.util.List.of("messages", "links", "opening")) {
            String body = service.get("/rounds/" + round.name + "/" + page, round.coordinator)
                    .body();
            assertTrue(body.contains("work on this machine only"), body);
            assertTrue(body.contains("OPPLEVD_SURVEY_URL"), body);
        }
    }

    @Test
    void anAddressThatIsNoneIsRefusedAndStaysInItsField() {
        ARound round = ARound.draft(service, "sample-typed");
        HttpResponse<String> refused = ask(round, "kari at dovre");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("value=\"kari at dovre\""), refused.body());
        assertTrue(refused.body().contains("href=\"#to\""), refused.body());
        HttpResponse<String> noSms = ask(round, "+47 40 00 00 00");
        assertEquals(422, noSms.statusCode());
        assertTrue(noSms.body().contains("OPPLEVD_SMS_URL"), noSms.body());
        assertFalse(noSms.body().contains("on its way"), noSms.body());
    }
}
