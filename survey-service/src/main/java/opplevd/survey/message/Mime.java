package opplevd.survey.message;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.StreamProvider;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.UUID;
import org.eclipse.angus.mail.util.MailStreamProvider;

/**
 * An e-mail as text and HTML (RFC 2046 multipart/alternative), with the way out in a header (RFC 2369, RFC 8058) and a
 * number of its own that says nothing.
 */
final class Mime {
    static {
        // else the mail library looks along the whole class path several times a message: half of what sending costs
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private Mime() {}

    @SuppressWarnings("JavaUtilDate") // what the mail library takes
    static MimeMessage message(Session session, String from, Envelope envelope) throws MessagingException {
        Rendered rendered = envelope.message();
        String number = "<" + UUID.randomUUID() + from.substring(from.indexOf('@')) + ">";
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", number);
            }
        };
        message.setFrom(named(from, envelope.senderName()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(envelope.to(), true));
        if (!envelope.replyTo().isEmpty()) {
            message.setReplyTo(new InternetAddress[] {new InternetAddress(envelope.replyTo(), true)});
        }
        message.setSubject(rendered.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(new Date());
        message.setHeader("Content-Language", envelope.language().tag());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (!rendered.stop().isEmpty()) {
            message.setHeader("List-Unsubscribe", "<" + rendered.stop() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(rendered.text(), "plain"));
        both.addBodyPart(part(rendered.html(), "html"));
        message.setContent(both);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), kind);
        return part;
    }

    private static InternetAddress named(String address, String name) throws MessagingException {
        try {
            return new InternetAddress(address, name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
