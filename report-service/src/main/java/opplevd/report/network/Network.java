package opplevd.report.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Municipalities that learn from each other.
 *
 * @param key its name in addresses and rights, never changed
 */
public record Network(String key, String name, List<Membership> members) {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int LONGEST_NAME = 120;

    public Network {
        Objects.requireNonNull(key, "a network has no key");
        Objects.requireNonNull(name, "a network has no name");
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("no network key: " + key);
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("the name of a network has 1 to " + LONGEST_NAME + " letters");
        }
        members = List.copyOf(members);
        if (members.stream().map(Membership::municipality).distinct().count() != members.size()) {
            throw new IllegalArgumentException("a municipality is listed twice");
        }
    }

    /** Codes of the municipalities that belong to it on a day. */
    public List<String> membersOn(LocalDate day) {
        return members.stream()
                .filter(member -> member.on(day))
                .map(Membership::municipality)
                .toList();
    }

    /** Codes of all municipalities that ever belonged to it. */
    public List<String> everyMember() {
        return members.stream().map(Membership::municipality).toList();
    }
}
