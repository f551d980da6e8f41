package opplevd.survey.response;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.survey.box.Mode;
import opplevd.survey.invitation.Offered;
import opplevd.survey.invitation.Sender;
import opplevd.survey.questionnaire.Texts;

/** What does every page of a visit say: who asks, in which languages, what nobody sees, and how the next person begins? */
@Singleton
class PageModel {
    private final Messages messages;
    private final Offered offered;
    private final Sender sender;

    PageModel(Messages messages, Offered offered, Sender sender) {
        this.messages = messages;
        this.offered = offered;
        this.sender = sender;
    }

    Map<String, Object> of(Visit visit) {
        Language language = visit.language();
        Map<String, Object> model = new HashMap<>();
        model.put("place", sender.name(visit.survey().municipality(), language));
        model.put("mode", visit.mode().name().toLowerCase(Locale.ROOT));
        model.put("offered", offered.tags(visit.survey().approved()));
        model.put("trial", visit.base().startsWith(TrialController.BASE));
        Texts place = visit.survey().questionnaire().welcome().place();
        model.put(
                "nobody",
                place == null
                        ? messages.text(language, "resident.nobody.usual")
                        : messages.text(language, "resident.nobody", place.in(language.tag())));
        if (visit.survey().closesAt() != null) {
            model.put("closes", Day.last(messages, language, visit.survey().closesAt()));
        }
        if (handedOn(visit.mode()) && visit.sitting() != null) {
            model.put("leave", visit.page(Answering.LEAVE));
            model.put("next", visit.next());
        }
        return model;
    }

    /** A page of the walk, with one posted form and its place among the others. */
    Map<String, Object> of(Visit visit, int page, boolean toSummary) {
        Map<String, Object> model = of(visit);
        model.put("page", page);
        model.put("pages", visit.walk().thanks());
        model.put("action", visit.page(page) + (toSummary ? Answering.THEN_SUMMARY : ""));
        if (model.containsKey("leave")) {
            model.put("leave", visit.page(Answering.LEAVE) + "&from=" + page);
        }
        return model;
    }

    /** Do several people answer at one screen, one after the other? */
    static boolean handedOn(Mode mode) {
        return mode == Mode.KIOSK || mode == Mode.VOLUNTEER;
    }
}
