package opplevd.survey.message;

import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import opplevd.kit.language.Language;
import opplevd.survey.box.Box;
import opplevd.survey.box.KeyRing;
import opplevd.survey.invitation.Contact;
import opplevd.survey.invitation.Offered;
import opplevd.survey.invitation.OptOuts;
import opplevd.survey.invitation.Sender;

/**
 * Sends what is in the outbox, one message after the other: claimed, decided, rendered, sent, deleted. Killed between
 * sending and deleting it sends that one message twice and loses none. Who has answered is asked of the box only once
 * the server answers, so a server that is away leaves no list of those who have not.
 */
@Singleton
class Worker {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final int BATCH = 20;
    private static final int MOST_ATTEMPTS = 8;
    // a message takes at most three waits of 40 s; nothing is begun that might outlive the claim
    private static final Duration LAST_BEGINS = Outbox.CLAIM.minusSeconds(60);

    private final Outbox outbox;
    private final Recipients recipients;
    private final Plans plans;
    private final Renderer renderer;
    private final Sender sender;
    private final Offered offered;
    private final OptOuts optOuts;
    private final Box box;
    private final KeyRing keys;
    private final Troubles troubles;
    private final SmsSettings smsSettings;
    private final Clock clock;
    private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
    private final Map<Channel, Bucket> rates = new EnumMap<>(Channel.class);

    Worker(
            Outbox outbox,
            Recipients recipients,
            Plans plans,
            Renderer renderer,
            Sender sender,
            Offered offered,
            OptOuts optOuts,
            Box box,
            KeyRing keys,
            Troubles troubles,
            MailSettings mailSettings,
            SmsSettings smsSettings,
            List<Carrier> carriers,
            Clock clock) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.plans = plans;
        this.renderer = renderer;
        this.sender = sender;
        this.offered = offered;
        this.optOuts = optOuts;
        this.box = box;
        this.keys = keys;
        this.troubles = troubles;
        this.smsSettings = smsSettings;
        this.clock = clock;
        carriers.forEach(carrier -> this.carriers.put(carrier.channel(), carrier));
        rates.put(Channel.EMAIL, rate(mailSettings.perMinute()));
        rates.put(Channel.SMS, rate(smsSettings.perMinute()));
    }

    static Bucket rate(int perMinute) {
        int atOnce = Math.max(1, perMinute / 60);
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    boolean ready(Channel channel) {
        Carrier carrier = carriers.get(channel);
        return carrier != null && carrier.ready();
    }

    /** Sends a batch. @return whether there may be more to do at once */
    boolean work(Channel channel) {
        Carrier carrier = carriers.get(channel);
        if (carrier == null || !carrier.ready() || asleep(channel) || troubles.waiting(channel)) {
            return false;
        }
        List<OutboxRow> rows = outbox.claim(channel, BATCH);
        if (rows.isEmpty()) {
            return false;
        }
        Instant last = clock.instant().plus(LAST_BEGINS);
        Batch batch = new Batch();
        int next = 0;
        try (Line line = carrier.open()) {
            for (; next < rows.size() && clock.instant().isBefore(last); next++) {
                batch.treat(line, rows.get(next));
            }
            troubles.over(channel);
        } catch (Unreachable away) {
            troubles.note(channel, away.trouble());
        }
        rows.subList(next, rows.size()).forEach(outbox::release);
        return next == rows.size();
    }

    private boolean asleep(Channel channel) {
        return channel == Channel.SMS
                && !smsSettings.awake(clock.instant().atZone(OSLO).getHour());
    }

    /** What is asked once for several messages. */
    private final class Batch {
        private final Map<String, Predicate<Contact>> out = new HashMap<>();
        private final Map<String, Plan> planned = new HashMap<>();

        void treat(Line line, OutboxRow row) throws Unreachable {
            String invitation = keys.of(row.partId()).openRecipient(row.recipient(), row.id());
            Recipient recipient = recipients.find(invitation, row.kind()).orElse(null);
            if (recipient == null) {
                // the invitation, or its address, is gone
                outbox.done(row, "", Outbox.Counted.SKIPPED);
            } else if (!recipient.open() || recipient.paused()) {
                outbox.release(row);
            } else if (unwanted(recipient, row)) {
                outbox.done(row, recipient.unitId(), Outbox.Counted.SKIPPED);
            } else {
                send(line, row, recipient);
            }
        }

        private boolean unwanted(Recipient recipient, OutboxRow row) {
            Predicate<Contact> optedOut = out.computeIfAbsent(recipient.municipalityId(), optOuts::of);
            if (recipient.gone() || recipient.address(row.channel()) == null || optedOut.test(recipient.contact())) {
                return true;
            }
            boolean wished =
                    row.kind().reminds() && recipients.wishesNoReminders(recipient.partId(), recipient.invitationId());
            // an invitation may have waited while its link came by letter or from another sender
            return wished || box.exists(recipient.respondent());
        }

        private void send(Line line, OutboxRow row, Recipient recipient) throws Unreachable {
            Plan plan = planned.computeIfAbsent(recipient.partId(), plans::of);
            Objects.requireNonNull(rates.get(row.channel())).asBlocking().consumeUninterruptibly(1);
            Outcome outcome;
            try {
                outcome = line.send(envelope(row, recipient, plan));
            } catch (Unreachable away) {
                // perhaps it was this message that the server broke off at: the others go first next time
                outbox.later(row);
                throw away;
            }
            switch (outcome) {
                case SENT -> outbox.done(row, recipient.unitId(), Outbox.Counted.SENT);
                case BOUNCED -> bounced(row, recipient);
                case LATER -> {
                    if (row.attempts() + 1 >= MOST_ATTEMPTS) {
                        outbox.done(row, recipient.unitId(), Outbox.Counted.FAILED);
                    } else {
                        outbox.later(row);
                    }
                }
            }
        }

        private void bounced(OutboxRow row, Recipient recipient) {
            Channel other = row.channel().other();
            if (row.channel() == Channel.EMAIL && other.reaches(recipient.contact()) && ready(other)) {
                outbox.reroute(row, other);
                return;
            }
            outbox.done(row, recipient.unitId(), Outbox.Counted.BOUNCED);
            // a reminder that bounces would say who had not answered
            if (!row.kind().reminds()) {
                recipients.undeliverable(recipient.invitationId());
            }
        }

        private Envelope envelope(OutboxRow row, Recipient recipient, Plan plan) {
            Language wanted = Language.of(recipient.contact().language()).orElse(plan.language());
            Language language = offered.orUsual(wanted, recipient.approved());
            Words words = plans.words(
                    row.partId(),
                    row.kind(),
                    row.channel(),
                    recipient.occasion().neutral(),
                    language);
            String token = keys.of(row.partId()).token(recipient.invitationId());
            String name = plan.senderName().isEmpty()
                    ? sender.name(recipient.occasion().municipality(), language)
                    : plan.senderName();
            return new Envelope(
                    String.valueOf(recipient.address(row.channel())),
                    name,
                    plan.replyTo(),
                    language,
                    renderer.render(words, row.channel(), recipient.occasion(), language, token));
        }
    }
}
