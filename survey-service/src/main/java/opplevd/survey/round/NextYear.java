package opplevd.survey.round;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Last year's plan as a proposal for the next: the name with the next year in it, the same days and times a year later. */
final class NextYear {
    private static final Pattern YEAR = Pattern.compile("\\b(20\\d\\d)\\b");
    private static final List<String> TIMES = List.of("opens", "closes", "reminder1", "reminder2");

    private NextYear() {}

    /** @param typed the plan to copy, as it would be typed; what is said about talks with the unions is not copied */
    static Map<String, String> of(Map<String, String> typed, Instant now) {
        Map<String, String> next = new HashMap<>(typed);
        next.remove("talks-day");
        next.remove("talks-with");
        long years = 1;
        while (years < 10 && !opens(typed, years).isAfter(now)) {
            years++;
        }
        for (String field : TIMES) {
            long later = years;
            OsloTime.read(typed.getOrDefault(field + "-day", ""), typed.getOrDefault(field + "-time", ""))
                    .ifPresent(at -> TypedPlan.put(next, field, OsloTime.yearsLater(at, later)));
        }
        next.put("name", named(typed.getOrDefault("name", ""), years));
        return next;
    }

    private static Instant opens(Map<String, String> typed, long years) {
        return OsloTime.read(typed.getOrDefault("opens-day", ""), typed.getOrDefault("opens-time", ""))
                .map(at -> OsloTime.yearsLater(at, years))
                .orElse(Instant.MAX);
    }

    private static String named(String name, long years) {
        Matcher year = YEAR.matcher(name);
        return year.replaceAll(found -> Long.toString(Long.parseLong(found.group(1)) + years));
    }
}
