package opplevd.survey.message;

import jakarta.inject.Singleton;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.survey.invitation.Sender;
import opplevd.survey.round.ReachedPart;

/** A sample of a message, to look at and to send to oneself. Its link leads nowhere. */
@Singleton
class Sample {
    static final String TOKEN = "xxxxxxxxxxxxxxxxxxxxxxxxxxx";

    private final Plans plans;
    private final Renderer renderer;
    private final Numbers numbers;
    private final Sender sender;
    private final Messages messages;

    Sample(Plans plans, Renderer renderer, Numbers numbers, Sender sender, Messages messages) {
        this.plans = plans;
        this.renderer = renderer;
        this.numbers = numbers;
        this.sender = sender;
        this.messages = messages;
    }

    Rendered of(ReachedPart part, Kind kind, Channel channel, boolean neutral, Language language) {
        Words words = plans.words(part.id(), kind, channel, neutral, language);
        Numbers.About about = numbers.about(part.id());
        Occasion occasion = new Occasion(
                part.municipality(),
                about.service().stream().findFirst().orElseGet(() -> messages.text(language, "message.sample.unit")),
                part.closesAt(),
                about.contact(),
                4,
                about.each(),
                neutral);
        return renderer.render(words, channel, occasion, language, TOKEN);
    }

    String senderName(ReachedPart part, Language language) {
        String own = plans.of(part.id()).senderName();
        return own.isEmpty() ? sender.name(part.municipality(), language) : own;
    }
}
