package opplevd.survey.message;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.invitation.Sender;
import opplevd.survey.round.ReachedPart;

/** A sample of a message, to look at and to send to oneself. Its link leads nowhere. */
@Singleton
class Sample {
    static final String TOKEN = "xxxxxxxxxxxxxxxxxxxxxxxxxxx";
    private static final int AN_HOUR = 10;

    private final Plans plans;
    private final Renderer renderer;
    private final Numbers numbers;
    private final Sender sender;
    private final Messages messages;
    private final List<Carrier> carriers;
    private final Cache<String, Bucket> limits =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(2)).build();

    Sample(Plans plans, Renderer renderer, Numbers numbers, Sender sender, Messages messages, List<Carrier> carriers) {
        this.plans = plans;
        this.renderer = renderer;
        this.numbers = numbers;
        this.sender = sender;
        this.messages = messages;
        this.carriers = List.copyOf(carriers);
    }

    Rendered of(ReachedPart part, Kind kind, Channel channel, boolean neutral, Language language) {
        Words words = plans.words(part.id(), kind, channel, neutral, language);
        Occasion occasion = new Occasion(
                part.municipality(),
                messages.text(language, "message.sample.unit"),
                part.closesAt(),
                numbers.about(part.id()).contact(),
                4,
                neutral);
        return renderer.render(words, channel, occasion, language, TOKEN);
    }

    String senderName(ReachedPart part, Language language) {
        String own = plans.of(part.id()).senderName();
        return own.isEmpty() ? sender.name(part.municipality(), language) : own;
    }

    /** Sends the invitation to an address typed. @return what came of it, as a message key below {@code message.test.} */
    String send(SignedIn reader, ReachedPart part, Map<String, String> typed, boolean neutral) {
        String to = typed.getOrDefault("to", "").replace(" ", "");
        Channel channel = to.contains("@") ? Channel.EMAIL : Channel.SMS;
        if (!to.matches(channel == Channel.EMAIL ? "[^@\\s<>,;]+@[^@\\s<>,;]+" : "\\+[1-9]\\d{6,14}")) {
            return "malformed";
        }
        if (!allowed(reader)) {
            return "many";
        }
        Carrier carrier = carriers.stream()
                .filter(one -> one.channel() == channel && one.ready())
                .findFirst()
                .orElse(null);
        if (carrier == null) {
            return "away";
        }
        Language language = Language.of(typed.get("language")).orElse(Language.NB);
        Rendered message = of(part, Kind.INVITATION, channel, neutral, language);
        try (Line line = carrier.open()) {
            Outcome outcome = line.send(new Envelope(
                    to, senderName(part, language), plans.of(part.id()).replyTo(), language, message));
            return outcome.name().toLowerCase(Locale.ROOT);
        } catch (Unreachable away) {
            return "away";
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
