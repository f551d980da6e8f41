package opplevd.survey.message;

import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Sends what is in the outbox: some rows are claimed for one connection, and of these a handful at a time is decided, sent
 * and deleted. Killed between sending and deleting it sends that handful twice at most and loses nothing. Who has answered
 * is asked of the box only once the server answers, so a server that is away leaves no list of those who have not.
 */
@Singleton
class Worker {
    /** The most that a crash doubles. */
    static final int HANDFUL = 10;

    // some servers take no more on one connection
    private static final int BATCH = 100;
    // what was decided longer ago than this is decided anew before it is sent
    private static final Duration MOMENT = Duration.ofMillis(250);
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final int MOST_ATTEMPTS = 8;
    // a message takes at most three waits of 40 s; nothing is begun that might outlive the claim
    private static final Duration LAST_BEGINS = Outbox.CLAIM.minusSeconds(60);

    private final Outbox outbox;
    private final Recipients recipients;
    private final Deciding deciding;
    private final Composer composer;
    private final Troubles troubles;
    private final SmsSettings smsSettings;
    private final Clock clock;
    private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
    private final Map<Channel, Integer> perMinute = new EnumMap<>(Channel.class);
    private final Map<Channel, Bucket> rates = new EnumMap<>(Channel.class);

    Worker(
            Outbox outbox,
            Recipients recipients,
            Deciding deciding,
            Composer composer,
            Troubles troubles,
            MailSettings mailSettings,
            SmsSettings smsSettings,
            List<Carrier> carriers,
            Clock clock) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.deciding = deciding;
        this.composer = composer;
        this.troubles = troubles;
        this.smsSettings = smsSettings;
        this.clock = clock;
        carriers.forEach(carrier -> this.carriers.put(carrier.channel(), carrier));
        perMinute.put(Channel.EMAIL, mailSettings.perMinute());
        perMinute.put(Channel.SMS, smsSettings.perMinute());
        perMinute.forEach((channel, most) -> rates.put(channel, rate(most)));
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

    /** Sends a batch, as long as it may go on. @return whether there may be more to do at once */
    boolean work(Channel channel, BooleanSupplier goesOn) {
        Carrier carrier = carriers.get(channel);
        if (carrier == null || !carrier.ready() || asleep(channel) || troubles.waiting(channel)) {
            return false;
        }
        int most = Math.clamp(Objects.requireNonNull(perMinute.get(channel)) / 3, HANDFUL, BATCH);
        Deque<OutboxRow> rows = new ArrayDeque<>(outbox.claim(channel, most));
        if (rows.isEmpty()) {
            return false;
        }
        Instant last = clock.instant().plus(LAST_BEGINS);
        try (Line line = carrier.open()) {
            while (!rows.isEmpty() && goesOn.getAsBoolean() && clock.instant().isBefore(last)) {
                new Handful(line, rows, Objects.requireNonNull(rates.get(channel))).send();
            }
            troubles.over(channel);
        } catch (Unreachable away) {
            troubles.note(channel, away.trouble());
        }
        outbox.release(rows);
        return rows.isEmpty();
    }

    private boolean asleep(Channel channel) {
        return channel == Channel.SMS
                && !smsSettings.awake(clock.instant().atZone(OSLO).getHour());
    }

    /** The next rows that the rate lets go at once; what is not treated goes back to the others. */
    private final class Handful {
        private final Line line;
        private final Deque<OutboxRow> rows;
        private final Bucket rate;
        private final Deque<Decision> left = new ArrayDeque<>();
        private final List<Ended> ended = new ArrayList<>();
        private final List<OutboxRow> waiting = new ArrayList<>();

        Handful(Line line, Deque<OutboxRow> rows, Bucket rate) {
            this.line = line;
            this.rows = rows;
            this.rate = rate;
        }

        void send() throws Unreachable {
            long allowed = allowed();
            List<OutboxRow> taken = new ArrayList<>();
            while (taken.size() < allowed) {
                taken.add(rows.removeFirst());
            }
            left.addAll(deciding.about(taken));
            long begun = System.nanoTime();
            try {
                do {
                    allowed -= treat(left.removeFirst());
                } while (!left.isEmpty() && System.nanoTime() - begun < MOMENT.toNanos());
            } finally {
                while (!left.isEmpty()) {
                    rows.addFirst(left.removeLast().row());
                }
                if (allowed > 0) {
                    rate.addTokens(allowed);
                }
                outbox.end(ended);
                outbox.release(waiting);
            }
        }

        private long allowed() {
            rate.asBlocking().consumeUninterruptibly(1);
            int more = Math.min(HANDFUL, rows.size()) - 1;
            return more == 0 ? 1 : 1 + rate.tryConsumeAsMuchAsPossible(more);
        }

        /** @return how many messages went */
        private int treat(Decision decided) throws Unreachable {
            OutboxRow row = decided.row();
            switch (decided.what()) {
                case WAIT -> waiting.add(row);
                case SKIP -> ended.add(new Ended(row, decided.unitId(), Outbox.Counted.SKIPPED));
                case SEND -> send(row, Objects.requireNonNull(decided.recipient()));
            }
            return decided.what() == Decision.What.SEND ? 1 : 0;
        }

        private void send(OutboxRow row, Recipient recipient) throws Unreachable {
            Outcome outcome;
            try {
                outcome = line.send(composer.envelope(row, recipient));
            } catch (Unreachable away) {
                // perhaps it was this message that the server broke off at: the others go first next time
                outbox.later(row);
                throw away;
            }
            switch (outcome) {
                case SENT -> ended.add(new Ended(row, recipient.unitId(), Outbox.Counted.SENT));
                case BOUNCED -> bounced(row, recipient);
                case LATER -> {
                    if (row.attempts() + 1 >= MOST_ATTEMPTS) {
                        ended.add(new Ended(row, recipient.unitId(), Outbox.Counted.FAILED));
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
            ended.add(new Ended(row, recipient.unitId(), Outbox.Counted.BOUNCED));
            // a reminder that bounces would say who had not answered
            if (!row.kind().reminds()) {
                recipients.undeliverable(recipient.invitationId());
            }
        }
    }
}
