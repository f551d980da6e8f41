package opplevd.survey.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param email in lower case; what they sign in with
 * @param passwordHash Argon2id; null until the invitation has been used
 * @param disabledAt null while the account may be used
 * @param sessionsOver sessions begun until then (milliseconds since 1970) are over
 */
@MappedEntity("account")
record Account(
        @Id String id,
        String email,
        String name,
        @Nullable String passwordHash,
        Instant createdAt,
        @Nullable Instant disabledAt,
        long sessionsOver) {
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 120;

    Account {
        if (!isEmail(email) || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("an account has an e-mail address and a name");
        }
    }

    /** An address as it is stored and looked up. */
    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isEmail(String email) {
        int at = email.indexOf('@');
        return at > 0
                && at == email.lastIndexOf('@')
                && at < email.length() - 1
                && email.length() <= LONGEST_EMAIL
                && email.equals(normal(email))
                && email.chars().noneMatch(Character::isWhitespace);
    }

    static boolean isName(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME;
    }
}
