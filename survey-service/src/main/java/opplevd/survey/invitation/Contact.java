package opplevd.survey.invitation;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How can somebody invited be reached? Each way is null when it isn't known; deleted 30 days after closing.
 *
 * @param name what to call the recipient
 * @param email an address, at most 320 characters
 * @param phone a number in the form E.164: plus, country code and number without spaces
 * @param language the language to write in: nb, nn, se or en
 * @param street street and number, or a box
 * @param postalCode the postal code
 * @param city the post town
 */
public record Contact(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city) {
    /** Nothing known: the link is handed out by others. */
    public static final Contact NONE = new Contact(null, null, null, null, null, null, null);

    /** When it goes. */
    public static final Duration KEPT_AFTER_CLOSING = Duration.ofDays(30);

    public static final int MOST_NAME = 200;
    public static final int MOST_EMAIL = 320;
    public static final int MOST_STREET = 200;
    public static final int MOST_POSTAL_CODE = 10;
    public static final int MOST_CITY = 100;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Set<String> LANGUAGES = Set.of("nb", "nn", "se", "en");

    public Contact {
        if (tooLong(name, MOST_NAME)
                || tooLong(email, MOST_EMAIL)
                || tooLong(street, MOST_STREET)
                || tooLong(postalCode, MOST_POSTAL_CODE)
                || tooLong(city, MOST_CITY)
                || (email != null && !EMAIL.matcher(email).matches())
                || (phone != null && !PHONE.matcher(phone).matches())
                || (language != null && !LANGUAGES.contains(language))) {
            throw new IllegalArgumentException("not a contact");
        }
    }

    /** Somebody known by an e-mail address. */
    public static Contact of(@Nullable String name, String email) {
        return new Contact(name, email, null, null, null, null, null);
    }

    /** The e-mail address as it is compared: the same for every way of writing it with capitals. */
    public @Nullable String comparableEmail() {
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    /** Is nothing known but perhaps the language? */
    public boolean empty() {
        return name == null && email == null && phone == null && street == null && postalCode == null && city == null;
    }

    private static boolean tooLong(@Nullable String text, int most) {
        return text != null && text.length() > most;
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Contact[*]";
    }
}
