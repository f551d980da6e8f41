package opplevd.survey.message;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.context.ApplicationContext;
import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opplevd.survey.box.APart;

/** For tests: sends a part's messages, to a mail server of its own. */
public final class Postman implements AutoCloseable {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final ApplicationContext service;

    public Postman(Path keyDirectory) {
        server.start();
        service = APart.context(Map.of(
                "opplevd.keys",
                keyDirectory.toString(),
                "opplevd.mail.host",
                "127.0.0.1",
                "opplevd.mail.port",
                server.getSmtp().getPort(),
                "opplevd.mail.security",
                "NONE",
                "opplevd.mail.from",
                "survey@dovre.example",
                "opplevd.mail.per-minute",
                600_000));
    }

    /** Sends all messages of a kind, as the jobs do. @return how many mails have come so far */
    public int send(String partId, Kind kind) {
        service.getBean(Sendings.class).start(partId, kind);
        Filling filling = service.getBean(Filling.class);
        service.getBean(Sendings.class).toFill().stream()
                .filter(sending -> sending.partId().equals(partId))
                .forEach(sending -> {
                    while (filling.fill(sending)) {
                        // the next batch
                    }
                });
        while (service.getBean(Worker.class).work(Channel.EMAIL, () -> true)) {
            // the next batch
        }
        return server.getReceivedMessages().length;
    }

    /** A mail as whoever carries it sees it. */
    public record Mail(String to, String text) {}

    /** Every mail so far, in the order in which they came, headers and all. */
    public List<Mail> mails() {
        return Arrays.stream(server.getReceivedMessages())
                .map(one -> {
                    try {
                        return new Mail(one.getAllRecipients()[0].toString(), GreenMailUtil.getWholeMessage(one));
                    } catch (MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }

    @Override
    public void close() {
        service.close();
        server.stop();
    }
}
