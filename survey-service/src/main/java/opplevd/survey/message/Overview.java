package opplevd.survey.message;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.RoundState;
import org.jspecify.annotations.Nullable;

/** What does a coordinator see of a part's messages? What hinders, what was sent, what waits. */
@Singleton
class Overview {
    /** A reminder sooner than that is asked about once more. */
    private static final Duration PEACE = Duration.ofDays(3);

    private final Numbers numbers;
    private final Sendings sendings;
    private final Worker worker;
    private final Troubles troubles;
    private final SampleRows samples;
    private final Plans plans;
    private final MailSettings mail;
    private final Clock clock;
    private final boolean mailbox;

    Overview(
            Numbers numbers,
            Sendings sendings,
            Worker worker,
            Troubles troubles,
            SampleRows samples,
            Plans plans,
            MailSettings mail,
            Clock clock,
            Optional<DemoMailbox> mailbox) {
        this.numbers = numbers;
        this.sendings = sendings;
        this.worker = worker;
        this.troubles = troubles;
        this.samples = samples;
        this.plans = plans;
        this.mail = mail;
        this.clock = clock;
        this.mailbox = mailbox.isPresent();
    }

    /**
     * A kind of message in the table.
     *
     * @param at when it began or will begin; null when nobody knows
     * @param startable whether a button begins it now
     * @param working whether some of it is still to come
     * @param uncounted whether it has begun and nobody is in the queue yet, so that its numbers say nothing
     */
    public record Row(
            String kind,
            boolean begun,
            boolean paused,
            @Nullable Instant at,
            boolean startable,
            boolean working,
            boolean uncounted,
            Numbers.Count count) {}

    /** Whether the part is closed, and nothing more is sent. */
    static boolean over(ReachedPart part) {
        return part.state() == RoundState.CLOSED || part.state() == RoundState.PUBLISHED;
    }

    /** What must be done before anything can be sent, as message keys below {@code message.before.} */
    List<String> hindrances(ReachedPart part, Plan plan) {
        List<String> before = new ArrayList<>();
        if (part.state() == RoundState.DRAFT) {
            before.add("open");
        } else if (over(part)) {
            return List.of("closed");
        }
        if (numbers.about(part.id()).contact().isBlank()) {
            before.add("contact");
        }
        Numbers.Reach reach = numbers.reach(part.id(), plan);
        if (reach.email() + reach.sms() == 0) {
            before.add("nobody");
        }
        if (reach.email() > 0 && !worker.ready(Channel.EMAIL)) {
            before.add(mail.hindrance());
        }
        if (reach.sms() > 0 && !worker.ready(Channel.SMS)) {
            before.add("SMS");
        }
        return before;
    }

    Map<String, Object> of(ReachedPart part, List<ReachedPart> all, SignedIn reader) {
        Plan plan = plans.of(part.id());
        Numbers.About about = numbers.about(part.id());
        List<Numbers.Count> perUnit = numbers.perUnit(part.id());
        List<String> before = hindrances(part, plan);
        Map<String, Object> model = new HashMap<>();
        model.put("round", part.roundId());
        model.put("name", part.roundName());
        model.put("part", part.id());
        model.put("parts", all);
        model.put("before", before);
        model.put("over", over(part));
        model.put("troubles", troubles.all());
        model.put("reach", numbers.reach(part.id(), plan));
        model.put("rows", rows(part, perUnit, before.isEmpty()));
        model.put("units", perUnit);
        boolean filled = sendings.find(part.id(), Kind.INVITATION)
                .filter(Sendings.Sending::filled)
                .isPresent();
        model.put("newcomers", before.isEmpty() && filled && numbers.newcomers(part.id()));
        samples.standing(part.id(), reader.subject()).ifPresent(standing -> model.put("test", standing));
        model.put("mailbox", mailbox);
        model.put("bounced", perUnit.stream().mapToLong(Numbers.Count::bounced).sum());
        model.put("sender", plan.senderName());
        model.put("reply", plan.replyTo());
        model.put("first", plan.firstChannel().name());
        model.put("language", plan.language().tag());
        model.put("opening", plan.atOpening());
        model.put("variants", about.neutral() ? about.usual() ? List.of(false, true) : List.of(true) : List.of(false));
        return model;
    }

    /** What a reminder by hand will mean, before anybody decides. */
    Map<String, Object> ofReminder(ReachedPart part, Kind kind) {
        boolean soon = before(part, kind)
                .filter(sending -> sending.startedAt().plus(PEACE).isAfter(clock.instant()))
                .isPresent();
        return Map.of(
                "round", part.roundId(),
                "name", part.roundName(),
                "part", part.id(),
                "kind", kind.name(),
                "soon", soon,
                "reminded", numbers.reminded(part.id()));
    }

    /** A reminder waits until what it reminds of has gone out to everybody, so that nobody gets both at once. */
    boolean mayBegin(ReachedPart part, Kind kind) {
        return !kind.reminds() || before(part, kind).filter(sendings::ended).isPresent();
    }

    /** What a reminder reminds of. */
    private Optional<Sendings.Sending> before(ReachedPart part, Kind reminder) {
        return sendings.find(part.id(), reminder.before().getLast());
    }

    private List<Row> rows(ReachedPart part, List<Numbers.Count> perUnit, boolean free) {
        Map<Integer, Instant> planned = numbers.planned(part.roundId());
        return Arrays.stream(Kind.values())
                .map(kind -> {
                    Optional<Sendings.Sending> begun = sendings.find(part.id(), kind);
                    Numbers.Count sum = perUnit.stream()
                            .filter(count -> count.kind() == kind)
                            .reduce(new Numbers.Count(kind, "", 0, 0, 0, 0, 0), Numbers.Count::plus);
                    Instant at = begun.map(Sendings.Sending::startedAt)
                            .orElse(
                                    kind.reminds()
                                            ? planned.get(List.of(Kind.values()).indexOf(kind))
                                            : null);
                    return new Row(
                            kind.name(),
                            begun.isPresent(),
                            begun.map(Sendings.Sending::paused).orElse(false),
                            at,
                            free && begun.isEmpty() && mayBegin(part, kind),
                            begun.filter(one -> !one.filled() || sum.waiting() > 0)
                                    .isPresent(),
                            begun.filter(one -> !one.filled() && sum.queued() == 0)
                                    .isPresent(),
                            sum);
                })
                .toList();
    }
}
