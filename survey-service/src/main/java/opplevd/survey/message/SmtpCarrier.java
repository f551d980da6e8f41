package opplevd.survey.message;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** E-mail by SMTP (RFC 5321), one connection for a batch. What the server says of a recipient is never logged. */
@Singleton
@Requires(property = "opplevd.mail.demo", notEquals = "true", defaultValue = "false")
class SmtpCarrier implements Carrier {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpCarrier.class);

    private final MailSettings settings;
    private final Session session;

    SmtpCarrier(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
        if (settings.half()) {
            LOG.warn(
                    "No e-mail is sent: OPPLEVD_MAIL_HOST and OPPLEVD_MAIL_FROM must both be set, and only one of them is");
        }
    }

    private static Properties properties(MailSettings settings) {
        Properties properties = new Properties();
        String smtp = "mail.smtp.";
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty(smtp + "host", settings.host());
        properties.setProperty(smtp + "port", Integer.toString(settings.port()));
        properties.setProperty(
                smtp + "connectiontimeout", Long.toString(settings.connect().toMillis()));
        properties.setProperty(smtp + "timeout", Long.toString(settings.answer().toMillis()));
        properties.setProperty(
                smtp + "writetimeout", Long.toString(settings.answer().toMillis()));
        properties.setProperty(smtp + "auth", Boolean.toString(!settings.user().isEmpty()));
        properties.setProperty(
                smtp + "ssl.enable", Boolean.toString(settings.security().equals("TLS")));
        properties.setProperty(smtp + "ssl.checkserveridentity", "true");
        boolean startTls = settings.security().equals("STARTTLS");
        properties.setProperty(smtp + "starttls.enable", Boolean.toString(startTls));
        properties.setProperty(smtp + "starttls.required", Boolean.toString(startTls));
        return properties;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean ready() {
        return settings.complete();
    }

    @Override
    public Line open() throws Unreachable {
        try {
            Transport transport = session.getTransport();
            transport.connect(
                    settings.user().isEmpty() ? null : settings.user(),
                    settings.user().isEmpty() ? null : settings.password());
            return new Connection(transport);
        } catch (AuthenticationFailedException refused) {
            LOG.warn("The mail server does not accept OPPLEVD_MAIL_USER and OPPLEVD_MAIL_PASSWORD");
            throw new Unreachable("mail-sign-in");
        } catch (MessagingException away) {
            LOG.warn("The mail server can't be used: {}", cause(away));
            throw new Unreachable(withoutStartTls(away) ? "mail-starttls" : "mail-away");
        }
    }

    /** The library has no class for it. */
    private static boolean withoutStartTls(MessagingException away) {
        return String.valueOf(away.getMessage()).startsWith("STARTTLS is required");
    }

    /** In one line, without anything that looks like an address. */
    private static String cause(MessagingException away) {
        Exception inner = away.getNextException();
        String text = away.getMessage() + (inner == null ? "" : " (" + inner.getMessage() + ")");
        return text.replaceAll("\\S*@\\S*", "...").replaceAll("\\s+", " ");
    }

    private final class Connection implements Line {
        private final Transport transport;

        Connection(Transport transport) {
            this.transport = transport;
        }

        @Override
        public Outcome send(Envelope envelope) throws Unreachable {
            try {
                MimeMessage message = Mime.message(session, settings.from(), envelope);
                transport.sendMessage(message, new InternetAddress[] {new InternetAddress(envelope.to())});
                return Outcome.SENT;
            } catch (MessagingException refused) {
                return outcome(refused);
            }
        }

        private Outcome outcome(MessagingException refused) throws Unreachable {
            for (@Nullable Exception e = refused; e != null; e = next(e)) {
                if (e instanceof SMTPSenderFailedException) {
                    throw new Unreachable("mail-sender");
                }
                if (e instanceof SMTPAddressFailedException address) {
                    return address.getReturnCode() >= 500 ? Outcome.BOUNCED : Outcome.LATER;
                }
                if (e instanceof SMTPSendFailedException failed && failed.getReturnCode() == 421) {
                    throw new Unreachable("mail-away");
                }
            }
            if (refused instanceof jakarta.mail.internet.AddressException) {
                return Outcome.BOUNCED;
            }
            if (!transport.isConnected()) {
                throw new Unreachable("mail-away");
            }
            return Outcome.LATER;
        }

        private static @Nullable Exception next(Exception e) {
            return e instanceof MessagingException messaging ? messaging.getNextException() : null;
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException gone) {
                // it was the server that hung up
            }
        }
    }
}
