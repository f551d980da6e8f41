package opplevd.survey.invitation.recipients;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Can a message be sent there? An address as mail servers take it, not everything that RFC 5322 allows. */
final class Emails {
    private static final int LONGEST = 254;
    private static final Pattern NAMED = Pattern.compile("[^<>]*<([^<>]+)>");
    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "(?:\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]{1,64}){0,20}"
            + "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,10}[\\p{L}]{2,63}");

    private Emails() {}

    /** The address alone, also where a program wrote {@code Kari <kari@example.no>} or {@code mailto:}. */
    static Optional<String> read(String cell) {
        if (cell.length() > LONGEST * 2) {
            return Optional.empty();
        }
        Matcher named = NAMED.matcher(cell);
        String address = (named.matches() ? named.group(1) : cell).strip().replaceFirst("(?i)^mailto:", "");
        boolean sound = address.length() <= LONGEST && ADDRESS.matcher(address).matches();
        return sound ? Optional.of(address) : Optional.empty();
    }
}
