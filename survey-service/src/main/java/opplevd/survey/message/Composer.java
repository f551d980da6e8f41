package opplevd.survey.message;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import opplevd.kit.language.Language;
import opplevd.survey.box.KeyRing;
import opplevd.survey.invitation.Offered;
import opplevd.survey.invitation.Sender;

/** What does a message say, to whom and from whom? Plans and words are read once a second, however many messages go. */
@Singleton
class Composer {
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final Plans plans;
    private final Renderer renderer;
    private final Sender sender;
    private final Offered offered;
    private final KeyRing keys;
    private final Cache<String, Plan> planned =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();
    private final Cache<Chosen, Words> worded =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

    private record Chosen(String partId, Kind kind, Channel channel, boolean neutral, Language language) {}

    Composer(Plans plans, Renderer renderer, Sender sender, Offered offered, KeyRing keys) {
        this.plans = plans;
        this.renderer = renderer;
        this.sender = sender;
        this.offered = offered;
        this.keys = keys;
    }

    Envelope envelope(OutboxRow row, Recipient recipient) {
        Plan plan = planned.get(row.partId(), plans::of);
        Language wanted = Language.of(recipient.contact().language()).orElse(plan.language());
        Language language = offered.orUsual(wanted, recipient.approved());
        Occasion occasion = recipient.occasion();
        Words words = worded.get(
                new Chosen(row.partId(), row.kind(), row.channel(), occasion.neutral(), language), this::words);
        String name = plan.senderName().isEmpty() ? sender.name(occasion.municipality(), language) : plan.senderName();
        String token = keys.of(row.partId()).token(recipient.invitationId());
        return new Envelope(
                String.valueOf(recipient.address(row.channel())),
                name,
                plan.replyTo(),
                language,
                renderer.render(words, row.channel(), occasion, language, token));
    }

    private Words words(Chosen chosen) {
        return plans.words(chosen.partId(), chosen.kind(), chosen.channel(), chosen.neutral(), chosen.language());
    }
}
