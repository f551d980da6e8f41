package opplevd.survey.account;

import java.time.Duration;

/** How long what lets somebody in lives. */
public final class Lifetimes {
    /** A session that nobody uses. */
    public static final Duration IDLE_SESSION = Duration.ofMinutes(30);

    /** A session, however much it is used. */
    public static final Duration SESSION = Duration.ofHours(12);

    /** A one-time link to a password. */
    public static final Duration INVITATION = Duration.ofDays(7);

    private Lifetimes() {}
}
