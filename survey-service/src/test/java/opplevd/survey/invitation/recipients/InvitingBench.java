package opplevd.survey.invitation.recipients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import opplevd.mysql.EmbeddedMysql;
import opplevd.survey.intake.RunningService;
import opplevd.survey.message.MailSink;
import org.junit.jupiter.api.Test;

/**
 * {@code ./opplevd bench}: how long does a very large list take to come in, and do residents wait while its invitations go
 * out? Sender, receiver and reader share this machine.
 */
class InvitingBench {
    private static final int RECIPIENTS = Integer.getInteger("opplevd.bench.recipients", 100_000);
    private static final Duration LIST_WITHIN = Duration.ofSeconds(30);
    /** As OPPLEVD_MAIL_PER_MINUTE; as many as go, unless it is said. */
    private static final int PER_MINUTE = Integer.getInteger("opplevd.bench.perMinute", 100_000_000);

    private static final Duration MOST = Duration.ofMinutes(Integer.getInteger("opplevd.bench.minutes", 60));
    private static final Duration BETWEEN_PAGES = Duration.ofMillis(10);
    private static final int VISITS = Integer.getInteger("opplevd.bench.visits", 1000);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final double A_MILLISECOND = 1e6;

    @Test
    void aVeryLargeListAndItsInvitations() throws InterruptedException {
        try (MailSink mails = new MailSink();
                RunningService service = new RunningService(InvitingBench.class, settings(mails))) {
            ARound round = ARound.draft(service, "bench");
            list(round);
            String page = opened(round);
            visits(service, page, () -> false);
            Waits quiet = visits(service, page, () -> false);
            long begun = System.nanoTime();
            start(round);
            Waits busy = visits(service, page, () -> mails.taken() < RECIPIENTS);
            while (mails.taken() < RECIPIENTS) {
                assertTrue(System.nanoTime() - begun < MOST.toNanos(), "only " + mails.taken() + " mails came");
                TimeUnit.MILLISECONDS.sleep(BETWEEN_PAGES.toMillis());
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            row(
                    "%d e-mails to a server on the same machine".formatted(RECIPIENTS),
                    "%s a second, %s s in all".formatted(number(mails.taken() / seconds), number(seconds)),
                    "–",
                    "");
            compare("a resident's first page meanwhile", busy.pages(), quiet.pages());
            compare("a resident's first answer meanwhile", busy.answers(), quiet.answers());
            awaitNothingLeft(service);
            assertEquals(RECIPIENTS, mails.taken(), "each gets one");
        }
    }

    private static Map<String, Object> settings(MailSink mails) {
        return Map.of(
                "opplevd.mail.host",
                "127.0.0.1",
                "opplevd.mail.port",
                mails.port(),
                "opplevd.mail.security",
                "NONE",
                "opplevd.mail.from",
                "survey@dovre.example",
                "opplevd.mail.per-minute",
                PER_MINUTE);
    }

    private static void list(ARound round) {
        StringBuilder file = new StringBuilder("unit;name;email;language\n");
        for (int i = 0; i < RECIPIENTS; i++) {
            file.append("A;Forelder ").append(i).append(";f").append(i).append("@example.no;nb\n");
        }
        long begun = System.nanoTime();
        HttpResponse<String> preview = round.upload(file.toString());
        double looked = (System.nanoTime() - begun) / 1e9;
        assertEquals(200, preview.statusCode());
        assertEquals(303, round.press(preview, "add", Map.of()).statusCode());
        double added = (System.nanoTime() - begun) / 1e9;
        assertEquals(RECIPIENTS, round.count(""));
        row(
                "a list of %d recipients, looked over and added".formatted(RECIPIENTS),
                "%s s, of which %s s until it is seen".formatted(number(added), number(looked)),
                "≤ " + LIST_WITHIN.toSeconds() + " s",
                added <= LIST_WITHIN.toSeconds() ? "reached" : "missed");
    }

    /** Opens the round. @return where residents of its other unit begin */
    private static String opened(ARound round) {
        run("UPDATE round_part p JOIN round r ON r.id = p.round_id SET p.contact = 'Kari, 61 00 00 00'"
                + " WHERE r.name = 'bench'");
        assertEquals(
                200,
                round.service
                        .post("/api/v1/rounds/bench/open", round.coordinator, "application/json", new byte[0])
                        .statusCode());
        String code = round.service
                .column("SELECT o.code FROM open_link o JOIN unit u ON u.id = o.unit_id WHERE u.code = 'B'")
                .getFirst();
        return "/o/" + code;
    }

    private static void start(ARound round) {
        HttpResponse<String> begun = round.service.post(
                "/rounds/bench/messages/start",
                round.coordinator,
                FORM,
                "kind=INVITATION&sure=on".getBytes(StandardCharsets.UTF_8));
        assertEquals(303, begun.statusCode());
        String to = begun.headers()
                .firstValue("Location")
                .map(URI::create)
                .orElseThrow()
                .getQuery();
        assertTrue(to.contains("said=begun"), to);
    }

    /** How long each page and each saved answer took, in milliseconds. */
    private record Waits(List<Double> pages, List<Double> answers) {}

    /** Many residents, one after the other: each reads the first page, begins and answers once; more of them while it goes on. */
    private static Waits visits(RunningService service, String page, BooleanSupplier goesOn)
            throws InterruptedException {
        Waits waits = new Waits(new ArrayList<>(), new ArrayList<>());
        while (waits.pages().size() < VISITS || goesOn.getAsBoolean()) {
            long begun = System.nanoTime();
            assertEquals(200, service.get(page, "").statusCode());
            waits.pages().add((System.nanoTime() - begun) / A_MILLISECOND);
            String first = led(service, page, "next=1");
            begun = System.nanoTime();
            led(service, first, "f=5&o=4");
            waits.answers().add((System.nanoTime() - begun) / A_MILLISECOND);
            TimeUnit.MILLISECONDS.sleep(BETWEEN_PAGES.toMillis());
        }
        return waits;
    }

    /** Posts a resident's form. @return the page that it leads to */
    private static String led(RunningService service, String page, String form) {
        HttpResponse<String> next = service.post(page, "", FORM, form.getBytes(StandardCharsets.UTF_8));
        assertEquals(303, next.statusCode(), next.body());
        return next.headers().firstValue("Location").orElseThrow();
    }

    private static void compare(String what, List<Double> busy, List<Double> quiet) {
        row(
                "%s, p99 (%d times)".formatted(what, busy.size()),
                number(p99(busy)) + " ms, without e-mails " + number(p99(quiet)) + " ms",
                "≤ 2 ×",
                p99(busy) <= 2 * p99(quiet) ? "reached" : "missed");
    }

    private static void awaitNothingLeft(RunningService service) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!service.column("SELECT COUNT(*) FROM outbox").getFirst().equals("0")) {
            assertTrue(System.nanoTime() < until, "rows are left in the outbox");
            TimeUnit.MILLISECONDS.sleep(BETWEEN_PAGES.toMillis());
        }
    }

    private static double p99(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(0.99 * sorted.size())));
    }

    private static void run(String sql) {
        String url = EmbeddedMysql.shared().jdbcUrl("survey_invitingbench");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException wrong) {
            throw new IllegalStateException(sql, wrong);
        }
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.1f" : "%.0f", number);
    }

    private static void row(String what, String figure, String target, String reached) {
        System.out.printf("| %s | %s | %s | %s |%n", what, figure, target, reached);
    }
}
