package opplevd.kit.refusal;

import io.micronaut.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * We can't do as asked, and say why in the reader's language: messages {@code key.title} and {@code key.text} take the
 * arguments. Becomes a page, or problem+json (RFC 9457) for programs.
 */
public class Refusal extends RuntimeException {
    private final HttpStatus status;
    private final String messageKey;
    private final transient Object[] arguments;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private int retryAfterSeconds;

    public Refusal(HttpStatus status, String messageKey, Object... arguments) {
        super(messageKey, null, false, false);
        this.status = status;
        this.messageKey = messageKey;
        this.arguments = arguments.clone();
    }

    /** There is no such thing, or the reader has no right to know that there is. */
    public static Refusal notFound() {
        return new Refusal(HttpStatus.NOT_FOUND, "kit.not-found");
    }

    /** The request makes no sense; a programmer reads it. */
    public static Refusal badRequest() {
        return new Refusal(HttpStatus.BAD_REQUEST, "kit.bad-request");
    }

    /** Too much at once; come back later. */
    public static Refusal tooMany(int retryAfterSeconds) {
        return new Refusal(HttpStatus.TOO_MANY_REQUESTS, "kit.too-many").retryAfter(retryAfterSeconds);
    }

    /** The database, or something else that we need, is away for now. */
    public static Refusal unavailable() {
        return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "kit.unavailable").retryAfter(5);
    }

    /** Adds a member to the problem+json, such as ids or errors. */
    public final Refusal with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** Says with Retry-After when to try again. */
    public final Refusal retryAfter(int seconds) {
        this.retryAfterSeconds = seconds;
        return this;
    }

    public final HttpStatus status() {
        return status;
    }

    public final String messageKey() {
        return messageKey;
    }

    final Object[] arguments() {
        return arguments.clone();
    }

    final Map<String, Object> members() {
        return members;
    }

    final int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
