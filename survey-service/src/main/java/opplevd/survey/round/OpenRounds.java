package opplevd.survey.round;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.signin.SignedIn;
import opplevd.kit.sql.Query;
import org.jspecify.annotations.Nullable;

/** What may be changed while residents answer: a later closing, reminders to come, the contact. Nothing else. */
@Singleton
class OpenRounds {
    private final Plans plans;
    private final Reminders reminders;
    private final AuditLog audit;
    private final Clock clock;

    OpenRounds(Plans plans, Reminders reminders, AuditLog audit, Clock clock) {
        this.plans = plans;
        this.reminders = reminders;
        this.audit = audit;
        this.clock = clock;
    }

    /** Stores the changes if the form is sound, else names in it what is wrong. @return whether they are stored */
    boolean change(PlanForm form, List<ReachedPart> reached, boolean whole, SignedIn reader) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant closes = form.instant("closes", false);
        String contact = form.text("contact");
        if (contact.isEmpty() || contact.length() > RoundPart.MOST_CONTACT) {
            form.flaw(FormFlaw.at("contact", "plan.flaw.contact", RoundPart.MOST_CONTACT));
        }
        List<ReachedPart> open =
                reached.stream().filter(part -> part.state() == RoundState.OPEN).toList();
        for (ReachedPart part : open) {
            Instant planned = part.closesAt();
            if (closes != null && planned != null && minutes(closes).isBefore(minutes(planned))) {
                form.flaw(FormFlaw.at("closes-day", "plan.flaw.earlier"));
            } else if (closes != null && planned == null && !closes.isAfter(now)) {
                form.flaw(FormFlaw.at("closes-day", "plan.flaw.past"));
            }
        }
        return plans.within(connection -> {
            SortedMap<Integer, Instant> wanted = whole ? form.reminders(null, closes) : new TreeMap<>();
            if (whole) {
                refusePast(connection, form, open.getFirst().roundId(), wanted, now);
            }
            if (!form.flaws().isEmpty()) {
                return false;
            }
            for (ReachedPart part : open) {
                change(connection, part, closes, contact, reader);
            }
            if (whole && !wanted.equals(times(connection, open.getFirst().roundId()))) {
                reminders.replace(connection, open.getFirst().roundId(), wanted);
                audit.record(
                        reader,
                        "reminders-changed",
                        open.getFirst().roundId(),
                        open.getFirst().municipalityId());
            }
            return true;
        });
    }

    private static Instant minutes(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }

    private SortedMap<Integer, Instant> times(Connection connection, String roundId) throws SQLException {
        return reminders.of(connection, roundId).stream()
                .collect(Collectors.toMap(Reminder::number, Reminder::at, (one, other) -> one, TreeMap::new));
    }

    /**
     * A reminder that has gone out, by the clock or by hand, stays where it is, and no other takes its number: it would never
     * go. One that changes lies ahead.
     */
    private void refusePast(
            Connection connection, PlanForm form, String roundId, SortedMap<Integer, Instant> wanted, Instant now)
            throws SQLException {
        SortedMap<Integer, Instant> before = times(connection, roundId);
        Set<Integer> begun = reminders.begunInRound(connection, roundId);
        for (int number = 1; number <= Reminder.MOST; number++) {
            Instant was = before.get(number);
            Instant will = wanted.get(number);
            boolean same =
                    was == null ? will == null : will != null && minutes(was).equals(minutes(will));
            boolean gone = begun.contains(number) || (was != null && !was.isAfter(now));
            boolean late = will != null && !will.isAfter(now);
            if (!same && (gone || late)) {
                form.flaw(FormFlaw.at("reminder" + number + "-day", "plan.flaw.reminder-past"));
            }
        }
    }

    private void change(
            Connection connection, ReachedPart part, @Nullable Instant closes, String contact, SignedIn reader)
            throws SQLException {
        Instant planned = part.closesAt();
        boolean later = closes != null && (planned == null || minutes(closes).isAfter(minutes(planned)));
        Query.of("""
                        UPDATE round_part SET contact = :contact, extended_to = COALESCE(:closes, extended_to)
                        WHERE id = :part AND state = 'OPEN' AND municipality_id = :municipality
                        """)
                .with("contact", contact)
                .with("closes", later ? closes : null)
                .with("part", part.id())
                .with("municipality", part.municipalityId())
                .run(connection);
        audit.record(reader, later ? "round-extended" : "round-contact-changed", part.id(), part.municipalityId());
    }
}
