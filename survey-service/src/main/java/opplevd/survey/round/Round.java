package opplevd.survey.round;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One time of asking whoever uses the services then.
 *
 * @param name unique within the installation
 * @param network key of the network that compares itself in it; null = none
 * @param contentMac of an import: tells whether other files are the same; null otherwise
 * @param closesAt the plan for all parts; a part may be extended beyond it ({@link RoundPart#closesAt})
 * @param layout how the items stand on pages
 * @param asked who counts as one among the invited
 * @param breakdown by what the results are told apart, besides by unit
 */
public record Round(
        String id,
        String name,
        @Nullable String network,
        Source source,
        @Nullable String contentMac,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        Layout layout,
        Asked asked,
        Breakdown breakdown) {
    /** The longest name. */
    public static final int MOST_NAME = 120;

    private static final Pattern NETWORK = Pattern.compile("[a-z0-9-]{1,64}");

    public Round {
        if (!validName(name)
                || (network != null && !validNetwork(network))
                || (opensAt != null && closesAt != null && !closesAt.isAfter(opensAt))) {
            throw new IllegalArgumentException("not a round: " + name);
        }
    }

    /** A round of answers collected elsewhere. */
    public static Round imported(String id, String name, @Nullable String contentMac) {
        return new Round(
                id, name, null, Source.IMPORT, contentMac, null, null, Layout.ITEM, Asked.PERSON, Breakdown.NONE);
    }

    /** Whether a name can be printed, linked to and told from others. */
    public static boolean validName(String name) {
        return !name.isBlank()
                && name.length() <= MOST_NAME
                && name.equals(name.strip())
                && name.chars().noneMatch(c -> Character.isISOControl(c) || c == '/' || c == '\\');
    }

    public static boolean validNetwork(String network) {
        return NETWORK.matcher(network).matches();
    }
}
