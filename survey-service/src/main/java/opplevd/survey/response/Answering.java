package opplevd.survey.response;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import opplevd.kit.refusal.Refusal;
import opplevd.survey.box.Answers;
import opplevd.survey.box.Box;
import opplevd.survey.box.Respondent;
import opplevd.survey.box.Sitting;

/** Which page follows on what a resident does? Reading changes nothing; the same post twice ends as once. */
@Singleton
class Answering {
    private final Box box;
    private final ResidentPages pages;
    private final Summary summary;
    private final Saving saving;
    private final Notices notices;

    Answering(Box box, ResidentPages pages, Summary summary, Saving saving, Notices notices) {
        this.box = box;
        this.pages = pages;
        this.summary = summary;
        this.saving = saving;
        this.notices = notices;
    }

    MutableHttpResponse<?> first(Visit visit) {
        return pages.start(visit, visit.respondent().flatMap(box::answers));
    }

    /** The first page was posted: from here on the pages carry the sitting. */
    MutableHttpResponse<?> begin(Visit visit) {
        Visit begun = visit.sitting() == null ? visit.in(Sitting.begin()) : visit;
        return to(begun.page(1));
    }

    MutableHttpResponse<?> show(Visit visit, Sitting sitting, int page, boolean toSummary) {
        Optional<Answers> stored = box.answers(visit.link().respondent(sitting));
        if (sealedOff(visit, stored)) {
            return to(visit.page("thanks"));
        }
        Answers shown = stored.orElseGet(() -> saving.blank(visit));
        return switch (visit.walk().kind(page)) {
            case START -> pages.start(visit, Optional.empty());
            case ITEM -> pages.item(visit, sitting, page, shown, toSummary);
            case DIRECT -> pages.direct(visit, sitting, page, shown, toSummary);
            case COMMENT -> pages.comment(visit, sitting, shown, null, null);
            case SUMMARY -> pages.summary(visit, summary.lines(visit, sitting, shown), stored.isEmpty());
            case THANKS -> throw Refusal.notFound();
        };
    }

    MutableHttpResponse<?> thanks(Visit visit, Sitting sitting) {
        Optional<Answers> stored = box.answers(visit.link().respondent(sitting));
        if (stored.isPresent() && !stored.get().complete()) {
            return to(visit.page(visit.walk().summary()));
        }
        return pages.thanks(visit, stored.isEmpty());
    }

    MutableHttpResponse<?> post(Visit visit, Sitting sitting, int page, Posted posted, boolean toSummary) {
        Walk walk = visit.walk();
        return switch (walk.kind(page)) {
            case START -> begin(visit);
            case ITEM, DIRECT -> saving.choices(visit, sitting, page, posted, toSummary);
            case COMMENT -> saving.comment(visit, sitting, posted);
            case SUMMARY -> saving.send(visit, sitting, posted);
            case THANKS -> throw Refusal.notFound();
        };
    }

    MutableHttpResponse<?> askToDelete(Visit visit) {
        return sealedOff(visit, deletable(visit).flatMap(box::answers))
                ? to(visit.page("thanks"))
                : pages.delete(visit);
    }

    MutableHttpResponse<?> delete(Visit visit) {
        Respondent who = deletable(visit).orElseThrow(Refusal::notFound);
        if (sealedOff(visit, box.answers(who))) {
            return to(visit.page("thanks"));
        }
        return switch (box.delete(who)) {
            case CLOSED -> notices.closed(visit);
            case SAVED, NO_RESPONSE -> to(visit.page("deleted"));
        };
    }

    MutableHttpResponse<?> deleted(Visit visit) {
        return pages.deleted(visit);
    }

    private static Optional<Respondent> deletable(Visit visit) {
        return visit.respondent();
    }

    /** An open link's response that was sent: whoever comes to the screen next sees and changes nothing of it. */
    static boolean sealedOff(Visit visit, Optional<Answers> stored) {
        return visit.mode().open() && stored.isPresent() && stored.get().complete();
    }

    static MutableHttpResponse<?> to(String address) {
        return HttpResponse.seeOther(URI.create(address));
    }
}
