package opplevd.survey.message;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The provider that takes our SMS over HTTP. A value that can't be right refuses to start.
 *
 * @param url "" = no SMS is sent; {@code {to}}, {@code {from}} and {@code {text}} may stand in it
 * @param headers such as {@code Authorization: Bearer x}, several with {@code |} between
 * @param type the body's content type: JSON and form bodies are escaped accordingly
 * @param body with {@code {to}}, {@code {from}} and {@code {text}}
 * @param success a regular expression that the answer to a message taken must contain; "" = any answer 2xx
 * @param refused a regular expression in the answer when the number takes no messages
 * @param from the sender that the phone shows, at most 11 letters or a number
 * @param answer how long to wait for an answer
 * @param perMinute the most SMS a minute from each instance
 * @param hours in which SMS are sent, as the clock goes in Norway: 8-21
 */
@Context
@ConfigurationProperties("opplevd.sms")
public record SmsSettings(
        @Bindable(defaultValue = "") String url,
        @Bindable(defaultValue = "POST") String method,
        @Bindable(defaultValue = "") String headers,
        @Bindable(defaultValue = "application/json") String type,
        @Bindable(defaultValue = "") String body,
        @Bindable(defaultValue = "") String success,
        @Bindable(defaultValue = "") String refused,
        @Bindable(defaultValue = "") String from,
        @Bindable(defaultValue = "10s") Duration answer,
        @Bindable(defaultValue = "300") int perMinute,
        @Bindable(defaultValue = "8-21") String hours) {

    /** A number, or a name of at most 11 characters, as the standard of SMS has room for. */
    private static final Pattern SENDER = Pattern.compile("\\+?\\d{3,15}|(?=.*\\p{L})[\\p{L}\\d .&_-]{1,11}");

    public SmsSettings {
        if (!url.isEmpty() && address(url) == null) {
            throw new IllegalArgumentException(
                    "OPPLEVD_SMS_URL must be an address that begins with http:// or https://");
        }
        if (!url.isEmpty() && !(url + body).contains("{text}")) {
            throw new IllegalArgumentException("OPPLEVD_SMS_BODY (or _URL) must say where {to} and {text} go");
        }
        if (!method.matches("GET|POST|PUT")) {
            throw new IllegalArgumentException("OPPLEVD_SMS_METHOD is " + method + ": set it to GET, POST or PUT");
        }
        if (!hours.matches("\\d{1,2}-\\d{1,2}") || first(hours) >= last(hours) || last(hours) > 24) {
            throw new IllegalArgumentException("OPPLEVD_SMS_HOURS is " + hours + ": set it to hours such as 8-21");
        }
        if (!from.isEmpty() && !SENDER.matcher(from).matches()) {
            throw new IllegalArgumentException(
                    "OPPLEVD_SMS_FROM is " + from + ", " + from.length()
                            + " characters: phones show at most 11 letters, digits and spaces, or a number of at most 15 digits");
        }
        if (!answer.isPositive() || answer.toSeconds() > 40 || perMinute < 1) {
            throw new IllegalArgumentException("OPPLEVD_SMS_ANSWER is at most 40s, OPPLEVD_SMS_PER_MINUTE at least 1");
        }
        check("OPPLEVD_SMS_SUCCESS", success);
        check("OPPLEVD_SMS_REFUSED", refused);
    }

    private static void check(String name, String expression) {
        try {
            Pattern.compile(expression);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException(name + " is no regular expression: " + wrong.getDescription(), wrong);
        }
    }

    private static @Nullable URI address(String url) {
        try {
            URI uri = URI.create(url.replace("{to}", "0").replace("{from}", "0").replace("{text}", "0"));
            return String.valueOf(uri.getScheme()).matches("https?") && uri.getHost() != null ? uri : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static int first(String hours) {
        return Integer.parseInt(hours.split("-", 2)[0]);
    }

    private static int last(String hours) {
        return Integer.parseInt(hours.split("-", 2)[1]);
    }

    /** May an SMS disturb somebody at this hour (0 to 23)? */
    boolean awake(int hour) {
        return hour >= first(hours) && hour < last(hours);
    }

    @Override
    public String toString() {
        return "SmsSettings[*]";
    }
}
