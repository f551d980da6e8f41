package opplevd.survey.round;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What somebody typed on the page of a plan: read into a {@link Plan}, with everything that is wrong named at its field. */
final class PlanForm {
    static final String UNIT = "unit-";
    static final String INVITED = "invited-";
    static final String ASKS = "asks-";
    /** The field of the box that says: yes, at once. */
    static final String SOON = "soon";

    private static final int MOST_INVITED = 10_000_000;

    /** Who plans an opening so near may have meant another day: the clock would open it before anything can be changed. */
    private static final Duration NEAR = Duration.ofHours(1);

    private final Map<String, String> typed;
    private final List<FormFlaw> flaws = new ArrayList<>();

    PlanForm(Map<String, String> typed) {
        this.typed = new HashMap<>(typed);
    }

    List<FormFlaw> flaws() {
        return List.copyOf(flaws);
    }

    void flaw(FormFlaw flaw) {
        flaws.add(flaw);
    }

    /**
     * The plan, as far as it is sound.
     *
     * @param known ids to areas of the units that could take part
     * @param perMunicipality whether each municipality confirms its own units
     */
    @Nullable
    Plan read(Map<String, String> known, boolean perMunicipality, Instant now) {
        String name = text("name");
        check(Round.validName(name), "name", "plan.flaw.name", Round.MOST_NAME);
        String network = text("network");
        check(network.isEmpty() || Round.validNetwork(network), "network", "plan.flaw.network");
        Instant opens = instant("opens", true);
        Instant closes = instant("closes", true);
        if (opens != null && closes != null) {
            check(closes.isAfter(opens), "closes", "plan.flaw.order");
            check(closes.isAfter(now), "closes", "plan.flaw.past");
        }
        boolean near = opens != null && opens.isBefore(now.plus(NEAR));
        check(!near || typed.containsKey(SOON), SOON, "plan.flaw.soon");
        List<Instant> reminders = List.copyOf(reminders(opens, closes).values());
        String contact = text("contact");
        check(
                !contact.isEmpty() && contact.length() <= RoundPart.MOST_CONTACT,
                "contact",
                "plan.flaw.contact",
                RoundPart.MOST_CONTACT);
        Set<String> units = ticked(known.keySet());
        SortedMap<String, String> asks = asks();
        if (!perMunicipality) {
            for (String area : new TreeSet<>(units.stream().map(known::get).toList())) {
                check(asks.containsKey(area), ASKS + area, "plan.flaw.asks");
            }
        }
        Map<String, Integer> invited = invited(units);
        LocalDate talks = talks(now);
        String with = text("talks-with");
        check(with.length() <= RoundPart.MOST_CONTACT, "talks-with", "plan.flaw.long", RoundPart.MOST_CONTACT);
        if (opens == null || closes == null || !flaws.isEmpty()) {
            return null;
        }
        return new Plan(
                name,
                network.isEmpty() ? null : network,
                opens,
                closes,
                reminders,
                text("layout").equals(Layout.DIMENSION.name()) ? Layout.DIMENSION : Layout.ITEM,
                asked(),
                breakdown(),
                contact,
                asks,
                perMunicipality ? null : units,
                invited,
                talks,
                with.isEmpty() ? null : with);
    }

    String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** @param needed whether it must be filled in */
    @Nullable
    Instant instant(String field, boolean needed) {
        String day = text(field + "-day");
        String time = text(field + "-time");
        if (day.isEmpty() && !needed) {
            return null;
        }
        Instant at = OsloTime.read(day, time.isEmpty() ? "08:00" : time).orElse(null);
        check(at != null, field + "-day", "plan.flaw.time");
        return at;
    }

    /** At most two, by the number of their field, in order, while the round is open. */
    SortedMap<Integer, Instant> reminders(@Nullable Instant opens, @Nullable Instant closes) {
        SortedMap<Integer, Instant> reminders = new TreeMap<>();
        for (int number = 1; number <= Reminder.MOST; number++) {
            Instant at = instant("reminder" + number, false);
            if (at != null) {
                boolean within = (opens == null || at.isAfter(opens)) && (closes == null || at.isBefore(closes));
                check(within, "reminder" + number + "-day", "plan.flaw.reminder");
                check(
                        reminders.isEmpty() || at.isAfter(reminders.get(reminders.lastKey())),
                        "reminder" + number + "-day",
                        "plan.flaw.reminders");
                reminders.put(number, at);
            }
        }
        return reminders;
    }

    private Asked asked() {
        for (Asked one : Asked.values()) {
            if (one.name().equals(text("asked"))) {
                return one;
            }
        }
        return Asked.PERSON;
    }

    private Breakdown breakdown() {
        for (Breakdown one : Breakdown.values()) {
            if (one.name().equals(text("breakdown"))) {
                return one;
            }
        }
        return Breakdown.NONE;
    }

    private Set<String> ticked(Set<String> known) {
        Set<String> units = new TreeSet<>();
        for (String id : known) {
            if (typed.containsKey(UNIT + id)) {
                units.add(id);
            }
        }
        return units;
    }

    private SortedMap<String, String> asks() {
        SortedMap<String, String> asks = new TreeMap<>();
        typed.forEach((field, value) -> {
            if (field.startsWith(ASKS) && !value.isBlank()) {
                asks.put(field.substring(ASKS.length()), value);
            }
        });
        return asks;
    }

    private Map<String, Integer> invited(Set<String> units) {
        Map<String, Integer> invited = new HashMap<>();
        for (String unit : units) {
            String number = text(INVITED + unit);
            if (number.matches("[0-9]{1,8}") && Integer.parseInt(number) <= MOST_INVITED) {
                invited.put(unit, Integer.valueOf(number));
            } else {
                check(number.isEmpty(), INVITED + unit, "plan.flaw.invited");
            }
        }
        return invited;
    }

    private @Nullable LocalDate talks(Instant now) {
        String day = text("talks-day");
        if (day.isEmpty()) {
            return null;
        }
        LocalDate on = OsloTime.readDay(day).orElse(null);
        check(on != null && !on.isAfter(OsloTime.day(now)), "talks-day", "plan.flaw.talks");
        check(!text("talks-with").isEmpty(), "talks-with", "plan.flaw.talks-with");
        return on;
    }

    private void check(boolean sound, String field, String key, Object... values) {
        if (!sound) {
            flaws.add(FormFlaw.at(field, key, values));
        }
    }
}
