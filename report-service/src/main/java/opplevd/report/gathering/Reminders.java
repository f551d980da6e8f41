package opplevd.report.gathering;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.report.network.Network;

/**
 * What does somebody have to remember about their networks' gatherings? Those that come, and the homework that is theirs, once
 * each: a project leader's is the member's own and what all members do until their own has done it, a facilitator's is what all do
 * until all have. Homework without a date
 * is for the next gathering, and is asked about there when that has come.
 */
@Singleton
public class Reminders {
    private final Gatherings gatherings;
    private final Seats seats;
    private final Promises promises;
    private final Homework homework;

    Reminders(Gatherings gatherings, Seats seats, Promises promises, Homework homework) {
        this.gatherings = gatherings;
        this.seats = seats;
        this.promises = promises;
        this.homework = homework;
    }

    /** The day in Norway, which days are counted from. */
    public LocalDate today() {
        return gatherings.today();
    }

    /** Everything to remember, the earliest first. */
    public List<Reminder> of(SignedIn who) {
        List<Reminder> all = new ArrayList<>();
        for (Network network : seats.networks(who)) {
            List<Gathering> held = gatherings.of(network.key());
            for (Gathering gathering : held) {
                if (isNow(gathering, held) && seats.mayOpen(who, network, gathering.heldOn())) {
                    all.addAll(of(who, gathering, held));
                }
            }
        }
        all.sort(Comparator.comparing(Reminder::on).thenComparing(Reminder::id));
        return all;
    }

    /** What one gathering gives somebody to remember. */
    List<Reminder> of(SignedIn who, Gathering gathering) {
        return of(who, gathering, gatherings.of(gathering.networkKey()));
    }

    private List<Reminder> of(SignedIn who, Gathering gathering, List<Gathering> held) {
        Seat seat = seats.at(who, gathering.networkKey(), gathering.heldOn());
        List<Reminder> reminders = new ArrayList<>();
        if (!gathering.heldOn().isBefore(today())) {
            reminders.add(coming(gathering, seat));
        }
        Optional<LocalDate> next = next(gathering, held);
        boolean facilitates =
                who.everywhere(Role.FACILITATOR) || who.scopes(Role.FACILITATOR).contains(gathering.networkKey());
        Homework.Done deeds = homework.of(gathering);
        for (Promise promise : promises.of(gathering)) {
            LocalDate due = promise.dueOn() == null ? next.orElse(null) : promise.dueOn();
            if (due != null && isOpenHomework(promise)) {
                List<String> missing =
                        promise.isOfAll() ? deeds.missing(promise, seat) : List.of(promise.municipality());
                Optional<String> own =
                        missing.stream().filter(seat.own()::contains).findFirst();
                if (own.isPresent() || (promise.isOfAll() && facilitates && !missing.isEmpty())) {
                    reminders.add(homework(promise, own.orElse(""), due, gathering, seat));
                }
            }
        }
        return reminders;
    }

    /** Whether a gathering still gives anything to remember: it comes, or none has been held since. */
    private boolean isNow(Gathering gathering, List<Gathering> held) {
        return next(gathering, held).filter(day -> day.isBefore(today())).isEmpty();
    }

    private static Optional<LocalDate> next(Gathering gathering, List<Gathering> held) {
        return held.stream()
                .map(Gathering::heldOn)
                .filter(day -> day.isAfter(gathering.heldOn()))
                .min(Comparator.naturalOrder());
    }

    private static boolean isOpenHomework(Promise promise) {
        return promise.kind() == Promise.Kind.HOMEWORK && promise.state() == Promise.State.OPEN;
    }

    private static Reminder coming(Gathering gathering, Seat seat) {
        return new Reminder(
                Reminder.Kind.GATHERING,
                gathering.gatheringId(),
                gathering.heldOn(),
                gathering.title(),
                seat.network().name(),
                gathering.title(),
                gathering.place(),
                "/gatherings/" + gathering.gatheringId());
    }

    /** To where it is said what was done: of homework of all by one's own, or on the gathering's page. */
    private static Reminder homework(Promise promise, String own, LocalDate due, Gathering gathering, Seat seat) {
        String home = "/gatherings/" + gathering.gatheringId();
        String page = home + "/promises/" + promise.promiseId();
        if (promise.isOfAll()) {
            page = own.isEmpty() ? home + "#promises" : page + "/done/" + own;
        }
        return new Reminder(
                Reminder.Kind.HOMEWORK,
                promise.promiseId(),
                due,
                promise.text(),
                seat.network().name(),
                gathering.title(),
                "",
                page);
    }
}
