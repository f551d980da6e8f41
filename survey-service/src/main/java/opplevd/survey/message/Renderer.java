package opplevd.survey.message;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Installation;
import opplevd.kit.page.Pages;
import opplevd.survey.invitation.Sender;
import opplevd.survey.round.Asked;
import org.jspecify.annotations.Nullable;

/** Makes a message of its words, what is asked and the recipient's link. */
@Singleton
class Renderer {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final Messages messages;
    private final Pages pages;
    private final Installation installation;
    private final Sender sender;
    private final Clock clock;

    Renderer(Messages messages, Pages pages, Installation installation, Sender sender, Clock clock) {
        this.clock = clock;
        this.messages = messages;
        this.pages = pages;
        this.installation = installation;
        this.sender = sender;
    }

    /** The words that we propose. */
    Words usual(Kind kind, Channel channel, boolean neutral, Language language) {
        String key = "message.default." + (kind.reminds() ? "reminder." : "invitation.")
                + (channel == Channel.EMAIL ? "email." : "sms.") + (neutral ? "neutral" : "usual");
        String subject = channel == Channel.EMAIL ? messages.text(language, key + ".subject") : "";
        return new Words(subject, messages.text(language, key));
    }

    Rendered render(Words words, Channel channel, Occasion occasion, Language language, String token) {
        String link = installation.survey("/s/" + token + "?lang=" + language.tag());
        String stop = installation.survey("/s/" + token + "/no-reminders");
        Map<String, String> values = values(occasion, language, link);
        String body = Placeholders.filled(words.body(), values);
        if (channel == Channel.SMS) {
            String short_ = installation.survey("/s/" + token + "/stop");
            return new Rendered("", body + " " + messages.text(language, "message.sms.foot", short_), "", stop);
        }
        String mistake = installation.survey("/s/" + token + "/mistake?lang=" + language.tag());
        Map<String, Object> model = new HashMap<>();
        model.put("subject", Placeholders.filled(words.subject(), values));
        model.put(
                "paragraphs",
                Arrays.stream(body.split("\n\n", -1))
                        .map(p -> List.of(p.split("\n", -1)))
                        .toList());
        model.put("link", link);
        model.put("stop", stop + "?lang=" + language.tag());
        model.put("mistake", mistake);
        model.put("contact", occasion.contact());
        model.put("sender", sender.name(occasion.municipality(), language));
        String html = pages.text("survey/message/email", model, language);
        return new Rendered(String.valueOf(model.get("subject")), body + foot(occasion, language, model), html, stop);
    }

    private String foot(Occasion occasion, Language language, Map<String, Object> model) {
        StringBuilder foot = new StringBuilder("\n\n-- \n");
        if (!occasion.contact().isBlank()) {
            foot.append(messages.text(language, "message.foot.contact", occasion.contact()))
                    .append('\n');
        }
        foot.append(messages.text(language, "message.foot.stop"))
                .append(": ")
                .append(model.get("stop"))
                .append('\n');
        return foot.append(messages.text(language, "message.foot.mistake"))
                .append(": ")
                .append(model.get("mistake"))
                .append('\n')
                .toString();
    }

    private Map<String, String> values(Occasion occasion, Language language, String link) {
        Map<String, String> values = new HashMap<>();
        values.put("municipality", sender.name(occasion.municipality(), language));
        if (!occasion.neutral()) {
            values.put("unit", occasion.unit());
        }
        values.put("each", each(occasion, language));
        values.put("link", link);
        values.put("closes", day(language, occasion.closesAt()));
        values.put("contact", occasion.contact());
        values.put("minutes", Integer.toString(occasion.minutes()));
        return values;
    }

    /** For whom one answers, where that is not oneself; "" else, and where it could name the service. */
    private String each(Occasion occasion, Language language) {
        return occasion.neutral() || occasion.each() == Asked.PERSON
                ? ""
                : messages.text(language, "resident.each." + occasion.each());
    }

    /** The last day on which one can answer, with its year unless it is this one; "" when nobody knows. */
    private String day(Language language, @Nullable Instant end) {
        if (end == null) {
            return "";
        }
        LocalDate day = LocalDate.ofInstant(end.minusMillis(1), OSLO);
        String month = messages.text(language, "resident.month." + day.getMonthValue());
        return day.getYear() == LocalDate.now(clock.withZone(OSLO)).getYear()
                ? messages.text(language, "resident.date", day.getDayOfMonth(), month)
                : messages.text(
                        language, "resident.date.year", day.getDayOfMonth(), month, Integer.toString(day.getYear()));
    }
}
