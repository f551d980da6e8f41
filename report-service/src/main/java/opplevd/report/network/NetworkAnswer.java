package opplevd.report.network;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A network as the API takes and answers it.
 *
 * @param key may be left out where the address names it
 * @param members municipality codes
 * @param periods from when to when, by municipality code; a member without a period always belonged to it
 */
@Serdeable
record NetworkAnswer(
        @Nullable String key,
        String name,
        List<String> members,
        @Nullable Map<String, Period> periods) {

    /** First and last day. */
    @Serdeable
    record Period(@Nullable LocalDate from, @Nullable LocalDate to) {}

    static NetworkAnswer of(Network network) {
        Map<String, Period> periods = new TreeMap<>();
        for (Membership member : network.members()) {
            if (member.from() != null || member.to() != null) {
                periods.put(member.municipality(), new Period(member.from(), member.to()));
            }
        }
        return new NetworkAnswer(network.key(), network.name(), network.everyMember(), periods);
    }

    Network network(String underKey) {
        if (key != null && !key.equals(underKey)) {
            throw new IllegalArgumentException(
                    "the key is " + underKey + " in the address and " + key + " in the body");
        }
        Map<String, Period> known = periods == null ? Map.of() : periods;
        if (!members.containsAll(known.keySet())) {
            throw new IllegalArgumentException("a period names a municipality that is no member");
        }
        return new Network(
                underKey,
                name,
                members.stream()
                        .map(code -> {
                            Period period = known.get(code);
                            return period == null
                                    ? new Membership(code, null, null)
                                    : new Membership(code, period.from(), period.to());
                        })
                        .toList());
    }
}
