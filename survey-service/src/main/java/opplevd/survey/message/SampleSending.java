package opplevd.survey.message;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import opplevd.kit.language.Language;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.message.SampleRows.State;
import opplevd.survey.round.ReachedPart;

/**
 * Sends samples to those who ask for them, beside the page that asks: a server that is slow or away holds nobody's page. It
 * is tried again for an hour.
 */
@Singleton
class SampleSending {
    private static final int AN_HOUR = 10;
    private static final Duration TRIED_FOR = Duration.ofHours(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final SampleRows rows;
    private final Sample sample;
    private final Plans plans;
    private final Numbers numbers;
    private final Troubles troubles;
    private final MailSettings mail;
    private final Clock clock;
    private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
    private final Cache<String, Bucket> limits =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(2)).build();

    SampleSending(
            SampleRows rows,
            Sample sample,
            Plans plans,
            Numbers numbers,
            Troubles troubles,
            MailSettings mail,
            List<Carrier> carriers,
            Clock clock) {
        this.mail = mail;
        this.rows = rows;
        this.sample = sample;
        this.plans = plans;
        this.numbers = numbers;
        this.troubles = troubles;
        this.clock = clock;
        carriers.stream().filter(Carrier::ready).forEach(carrier -> this.carriers.put(carrier.channel(), carrier));
    }

    /** Asks for the invitation at an address typed. @return what hinders it, as a message key; empty = it is on its way */
    Optional<String> ask(SignedIn reader, ReachedPart part, String typed, Language language) {
        String to = typed.replace(" ", "");
        Channel channel = to.contains("@") ? Channel.EMAIL : Channel.SMS;
        if (!to.matches(channel == Channel.EMAIL ? "(?=.{3,320}$)[^@\\s<>,;]+@[^@\\s<>,;]+" : "\\+[1-9]\\d{6,14}")) {
            return Optional.of("message.test.malformed");
        }
        if (!carriers.containsKey(channel)) {
            return Optional.of("message.before." + (channel == Channel.EMAIL ? mail.hindrance() : channel.name()));
        }
        if (!allowed(reader)) {
            return Optional.of("message.test.many");
        }
        rows.ask(part.id(), reader.subject(), channel, to, language);
        return Optional.empty();
    }

    /** Sends what is due. */
    void work() {
        rows.forgetOld();
        rows.due().forEach(this::send);
    }

    private void send(SampleRow row) {
        Carrier carrier = Objects.requireNonNull(carriers.get(row.channel()));
        boolean neutral = !numbers.about(row.part().id()).usual();
        Envelope envelope = new Envelope(
                row.address(),
                sample.senderName(row.part(), row.language()),
                plans.of(row.part().id()).replyTo(),
                row.language(),
                sample.of(row.part(), Kind.INVITATION, row.channel(), neutral, row.language()));
        try (Line line = carrier.open()) {
            Outcome outcome = line.send(envelope);
            troubles.over(row.channel());
            switch (outcome) {
                case SENT -> rows.end(row, State.SENT);
                case BOUNCED -> rows.end(row, State.BOUNCED);
                case LATER -> later(row, "later");
            }
        } catch (Unreachable away) {
            later(row, away.trouble());
        }
    }

    private void later(SampleRow row, String trouble) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(row.attempts(), 6));
        rows.later(row, trouble, clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
        if (clock.instant().isAfter(row.askedAt().plus(TRIED_FOR))) {
            rows.end(row, State.GAVE_UP);
        }
    }

    private boolean allowed(SignedIn reader) {
        return limits.get(
                        reader.subject(),
                        who -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(AN_HOUR).refillGreedy(AN_HOUR, Duration.ofHours(1)))
                                .build())
                .tryConsume(1);
    }
}
