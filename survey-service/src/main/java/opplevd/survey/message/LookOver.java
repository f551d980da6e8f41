package opplevd.survey.message;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opplevd.kit.language.Language;
import opplevd.survey.invitation.Reach;
import opplevd.survey.round.ReachedPart;

/** What does a sending by hand mean, before anybody decides: how many get it, and what do they read? */
@Singleton
class LookOver {
    /** A reminder sooner than that is asked about once more. */
    private static final Duration PEACE = Duration.ofDays(3);

    private final Numbers numbers;
    private final Reach reach;
    private final Plans plans;
    private final Sample sample;
    private final Sendings sendings;
    private final Clock clock;

    LookOver(Numbers numbers, Reach reach, Plans plans, Sample sample, Sendings sendings, Clock clock) {
        this.numbers = numbers;
        this.reach = reach;
        this.plans = plans;
        this.sample = sample;
        this.sendings = sendings;
        this.clock = clock;
    }

    /** A text as somebody will read it. */
    public record Text(String channel, boolean neutral, String from, String subject, String text) {}

    Map<String, Object> of(ReachedPart part, Kind kind) {
        Language language = plans.of(part.id()).language();
        Reach.Count all = reach.of(List.of(part.id()));
        Map<String, Object> model = new HashMap<>();
        model.put("round", part.roundId());
        model.put("name", part.roundName());
        model.put("part", part.id());
        model.put("kind", kind.name());
        model.put("shown", language.tag());
        model.put(
                "texts",
                toRead(part, all).stream()
                        .map(which -> text(part, kind, which, language))
                        .toList());
        if (kind.reminds()) {
            model.put("soon", soon(part, kind));
            model.put("reminded", numbers.reminded(part.id()));
        } else {
            model.put("reach", reach.waiting(part.id()));
        }
        return model;
    }

    /** A text that somebody gets. */
    record Which(Channel channel, boolean neutral) {}

    /** Those that somebody gets, by channel and by whether they are neutral. */
    List<Which> toRead(ReachedPart part, Reach.Count reached) {
        List<Which> which = new ArrayList<>();
        for (boolean neutral : numbers.about(part.id()).variants()) {
            if (reached.email() > 0) {
                which.add(new Which(Channel.EMAIL, neutral));
            }
            if (reached.sms() > 0) {
                which.add(new Which(Channel.SMS, neutral));
            }
        }
        return which;
    }

    private Text text(ReachedPart part, Kind kind, Which which, Language language) {
        Rendered rendered = sample.of(part, kind, which.channel(), which.neutral(), language);
        return new Text(
                which.channel().name(),
                which.neutral(),
                sample.senderName(part, language),
                rendered.subject(),
                rendered.text());
    }

    /** A reminder waits until what it reminds of has gone out to everybody, so that nobody gets both at once. */
    boolean mayBegin(ReachedPart part, Kind kind) {
        return !kind.reminds() || before(part, kind).filter(sendings::ended).isPresent();
    }

    private boolean soon(ReachedPart part, Kind reminder) {
        return before(part, reminder)
                .filter(sending -> sending.startedAt().plus(PEACE).isAfter(clock.instant()))
                .isPresent();
    }

    /** What a reminder reminds of. */
    private Optional<Sendings.Sending> before(ReachedPart part, Kind reminder) {
        return sendings.find(part.id(), reminder.before().getLast());
    }
}
