package opplevd.survey.handout;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import opplevd.kit.language.Language;
import opplevd.kit.language.Writing;
import opplevd.kit.page.Installation;
import opplevd.survey.invitation.Asking;
import opplevd.survey.invitation.Contact;
import opplevd.survey.invitation.PersonalLink;
import opplevd.survey.invitation.Sender;
import opplevd.survey.invitation.UnitLink;
import opplevd.survey.round.Asked;
import opplevd.survey.round.ReachedPart;
import org.jspecify.annotations.Nullable;

/** What stands on a poster, a card and a letter? */
@Singleton
class Papers {
    /** Keeps a day with its month on one line. */
    private static final char NO_BREAK = '\u00a0';

    private final Printing printing;
    private final Asking asking;
    private final Sender sender;
    private final Installation installation;

    Papers(Printing printing, Asking asking, Sender sender, Installation installation) {
        this.printing = printing;
        this.asking = asking;
        this.sender = sender;
        this.installation = installation;
    }

    /** One sheet a link: posters, or ten cards. */
    byte[] sheets(String view, ReachedPart part, PartOnPaper paper, List<UnitLink> links, Language language) {
        Map<String, Object> model = model(part, paper, language);
        model.put(
                "posters",
                links.stream()
                        .map(link -> Map.of(
                                "ask",
                                ask(paper, link.unitId(), language),
                                "qr",
                                QrPicture.of(installation.survey("/o/" + link.code())),
                                "code",
                                link.printed()))
                        .toList());
        return printing.pdf(view, model, language);
    }

    /** Letters to people who read the same language and are asked about the same unit or others. */
    byte[] letters(ReachedPart part, PartOnPaper paper, List<PersonalLink> links, Language language) {
        Map<String, Object> model = model(part, paper, language);
        model.put(
                "letters",
                links.stream()
                        .map(link -> Map.of(
                                "ask",
                                ask(paper, link.unitId(), language),
                                "oneMinute",
                                Asking.minutes(paper.unit(link.unitId()).questionnaire()) == 1,
                                "minutes",
                                asking.minutes(paper.unit(link.unitId()).questionnaire(), language),
                                "qr",
                                QrPicture.of(installation.survey("/s/" + link.token())),
                                "code",
                                link.code(),
                                "address",
                                address(link.contact())))
                        .toList());
        return printing.pdf("paper/letter", model, language);
    }

    /** Name, street, postal code and town: three lines, as Posten asks for. */
    static List<String> address(Contact contact) {
        List<String> lines = new ArrayList<>();
        add(lines, contact.name());
        add(lines, contact.street());
        String city = contact.city() == null ? "" : contact.city().toUpperCase(Locale.ROOT);
        add(lines, ((contact.postalCode() == null ? "" : contact.postalCode()) + " " + city).strip());
        return lines;
    }

    private static void add(List<String> lines, @Nullable String line) {
        Stream.ofNullable(line).filter(text -> !text.isBlank()).forEach(lines::add);
    }

    private Map<String, Object> model(ReachedPart part, PartOnPaper paper, Language language) {
        Map<String, Object> model = new HashMap<>();
        model.put("author", sender.name(part.municipality(), language));
        model.put("name", sender.name(part.municipality(), language));
        model.put("host", installation.survey("/s").replaceFirst("^https?://", ""));
        model.put("contact", paper.contact());
        model.put("each", paper.sensitive() ? Asked.PERSON.name() : paper.each().name());
        Instant closes = paper.closesAt();
        if (closes != null) {
            // what ends at midnight ends the day before
            model.put("closes", Writing.date(language, closes.minusMillis(1)).replace(' ', NO_BREAK));
        }
        return model;
    }

    private String ask(PartOnPaper paper, String unitId, Language language) {
        PartOnPaper.Unit unit = paper.unit(unitId);
        return asking.question(unit.questionnaire(), unit.name(), language);
    }
}
