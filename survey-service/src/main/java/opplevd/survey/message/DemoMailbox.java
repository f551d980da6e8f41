package opplevd.survey.message;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The demo's postman: keeps the latest messages in memory, where a page shows them. Only where the data are simulated, for
 * here links and addresses lie side by side.
 */
@Singleton
@Requires(property = "opplevd.mail.demo", value = "true")
@Requires(property = "opplevd.installation.simulated", value = "true")
class DemoMailbox {
    private static final int MOST = 2000;

    private final Clock clock;
    private final Deque<Delivered> delivered = new ArrayDeque<>();
    private long number;

    DemoMailbox(Clock clock) {
        this.clock = clock;
    }

    /** A message that was sent. */
    public record Delivered(
            long number,
            Instant at,
            String channel,
            String from,
            String to,
            String subject,
            String text,
            String html,
            String language) {}

    /** The latest first. */
    synchronized List<Delivered> all() {
        return new ArrayList<>(delivered);
    }

    synchronized Optional<Delivered> find(long wanted) {
        return delivered.stream().filter(one -> one.number() == wanted).findFirst();
    }

    synchronized void keep(Channel channel, String from, Envelope envelope) {
        number++;
        delivered.addFirst(new Delivered(
                number,
                clock.instant(),
                channel.name(),
                from,
                envelope.to(),
                envelope.message().subject(),
                envelope.message().text(),
                envelope.message().html(),
                envelope.language().tag()));
        if (delivered.size() > MOST) {
            delivered.removeLast();
        }
    }

    /** Delivers into the mailbox; an e-mail is made as for a server, so that what can't be sent is seen here too. */
    abstract static class Into implements Carrier, Line {
        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public Line open() {
            return this;
        }

        @Override
        public void close() {}
    }

    @Singleton
    @Requires(beans = DemoMailbox.class)
    static class Mail extends Into {
        private static final String FROM = "undersokelse@demo.example";

        private final DemoMailbox mailbox;
        private final Session session = Session.getInstance(new Properties());

        Mail(DemoMailbox mailbox) {
            this.mailbox = mailbox;
        }

        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public Outcome send(Envelope envelope) {
            try {
                MimeMessage message = Mime.message(session, FROM, envelope);
                mailbox.keep(Channel.EMAIL, ((InternetAddress) message.getFrom()[0]).toUnicodeString(), envelope);
                return Outcome.SENT;
            } catch (MessagingException malformed) {
                return Outcome.BOUNCED;
            }
        }
    }

    @Singleton
    @Requires(beans = DemoMailbox.class)
    static class Sms extends Into {
        private final DemoMailbox mailbox;

        Sms(DemoMailbox mailbox) {
            this.mailbox = mailbox;
        }

        @Override
        public Channel channel() {
            return Channel.SMS;
        }

        @Override
        public Outcome send(Envelope envelope) {
            mailbox.keep(Channel.SMS, envelope.senderName(), envelope);
            return Outcome.SENT;
        }
    }
}
