package opplevd.survey.message;

import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.util.List;

/** Sends e-mail to people with an account, one at a time, by the same carrier as messages to residents. */
@Singleton
public class Post {
    private final List<Carrier> carriers;
    private final Troubles troubles;
    private final Bucket rate;

    Post(List<Carrier> carriers, Troubles troubles, MailSettings settings) {
        this.carriers = carriers.stream()
                .filter(carrier -> carrier.channel() == Channel.EMAIL)
                .toList();
        this.troubles = troubles;
        this.rate = Worker.rate(settings.perMinute());
    }

    /** Whether e-mail can be sent now: an address of a server is known, and it is not being waited for. */
    public boolean ready() {
        return carriers.stream().anyMatch(Carrier::ready) && !troubles.waiting(Channel.EMAIL);
    }

    /** Sends one; {@link Outcome#LATER} also when the server is away. */
    public Outcome send(Letter letter) {
        Rendered message = new Rendered(letter.subject(), letter.text(), letter.html(), "");
        Envelope envelope = new Envelope(letter.to(), letter.senderName(), "", letter.language(), message);
        for (Carrier carrier : carriers) {
            rate.asBlocking().consumeUninterruptibly(1);
            try (Line line = carrier.open()) {
                Outcome outcome = line.send(envelope);
                troubles.over(Channel.EMAIL);
                return outcome;
            } catch (Unreachable away) {
                troubles.note(Channel.EMAIL, away.trouble());
            }
        }
        return Outcome.LATER;
    }
}
