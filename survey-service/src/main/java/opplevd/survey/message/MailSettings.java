package opplevd.survey.message;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * The server that takes our e-mail. A value that can't be right refuses to start; one of host and from alone starts without e-mail.
 *
 * @param host "" = no e-mail is sent
 * @param security STARTTLS, TLS or NONE (for a server on the same machine)
 * @param from the address that e-mail comes from; its domain's SPF and DKIM must allow the server
 * @param connect how long to wait for a connection
 * @param answer how long to wait for each answer
 * @param perMinute the most e-mails a minute from each instance
 */
@Context
@ConfigurationProperties("opplevd.mail")
public record MailSettings(
        @Bindable(defaultValue = "") String host,
        @Bindable(defaultValue = "587") int port,
        @Bindable(defaultValue = "") String user,
        @Bindable(defaultValue = "") String password,
        @Bindable(defaultValue = "STARTTLS") String security,
        @Bindable(defaultValue = "") String from,
        @Bindable(defaultValue = "10s") Duration connect,
        @Bindable(defaultValue = "20s") Duration answer,
        @Bindable(defaultValue = "1200") int perMinute) {
    private static final Duration LONGEST = Duration.ofSeconds(40);

    public MailSettings {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("OPPLEVD_MAIL_PORT is " + port + ": set it to a port from 1 to 65535");
        }
        if (!security.matches("STARTTLS|TLS|NONE")) {
            throw new IllegalArgumentException(
                    "OPPLEVD_MAIL_SECURITY is " + security + ": set it to STARTTLS, TLS or NONE");
        }
        if (!from.isEmpty() && !from.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException(
                    "OPPLEVD_MAIL_FROM must be the address that e-mail comes from, such as survey@municipality.no");
        }
        if (!fits(connect) || !fits(answer)) {
            throw new IllegalArgumentException(
                    "OPPLEVD_MAIL_CONNECT and OPPLEVD_MAIL_ANSWER are above 0 and at most 40s");
        }
        if (perMinute < 1) {
            throw new IllegalArgumentException("OPPLEVD_MAIL_PER_MINUTE is " + perMinute + ": set it to 1 or more");
        }
    }

    /** Whether everything is set that sending takes. */
    boolean complete() {
        return !host.isEmpty() && !from.isEmpty();
    }

    /** Whether somebody began to set it up and forgot the rest. */
    boolean half() {
        return host.isEmpty() != from.isEmpty();
    }

    /** What to say when no e-mail can be sent, as a message key below {@code message.before.} */
    String hindrance() {
        return half() ? "EMAIL-HALF" : "EMAIL";
    }

    private static boolean fits(Duration wait) {
        return wait.isPositive() && wait.compareTo(LONGEST) <= 0;
    }

    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }
}
