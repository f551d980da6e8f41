package opplevd.survey.message;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.invitation.Reach;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.RoundState;
import org.jspecify.annotations.Nullable;

/** What does a coordinator see of a part's messages? What hinders, what was sent, what waits. */
@Singleton
class Overview {
    private final Numbers numbers;
    private final Sendings sendings;
    private final Hindrances hindrances;
    private final LookOver lookOver;
    private final Reach reach;
    private final Troubles troubles;
    private final SampleRows samples;
    private final Plans plans;
    private final boolean mailbox;

    Overview(
            Numbers numbers,
            Sendings sendings,
            Hindrances hindrances,
            LookOver lookOver,
            Reach reach,
            Troubles troubles,
            SampleRows samples,
            Plans plans,
            Optional<DemoMailbox> mailbox) {
        this.numbers = numbers;
        this.sendings = sendings;
        this.hindrances = hindrances;
        this.lookOver = lookOver;
        this.reach = reach;
        this.troubles = troubles;
        this.samples = samples;
        this.plans = plans;
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

    Map<String, Object> of(ReachedPart part, List<ReachedPart> all, SignedIn reader) {
        Plan plan = plans.of(part.id());
        List<Numbers.Count> perUnit = numbers.perUnit(part.id());
        Reach.Count reached = reach.of(List.of(part.id()));
        List<String> before = hindrances.now(part, reached);
        Map<String, Object> model = new HashMap<>();
        model.put("round", part.roundId());
        model.put("name", part.roundName());
        model.put("part", part.id());
        model.put("parts", all);
        model.put("before", before);
        model.put("over", over(part));
        model.put("troubles", troubles.all());
        model.put("reach", reached);
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
        model.put("variants", numbers.about(part.id()).variants());
        return model;
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
                            free && begun.isEmpty() && lookOver.mayBegin(part, kind),
                            begun.filter(one -> !one.filled() || sum.waiting() > 0)
                                    .isPresent(),
                            begun.filter(one -> !one.filled() && sum.queued() == 0)
                                    .isPresent(),
                            sum);
                })
                .toList();
    }
}
