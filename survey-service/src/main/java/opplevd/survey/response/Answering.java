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
import opplevd.survey.box.Saved;
import opplevd.survey.box.Sitting;

/** Which page follows on what a resident does? Reading changes nothing; the same post twice ends as once. */
@Singleton
class Answering {
    static final String THANKS = "thanks";
    static final String DELETE = "delete";
    static final String DELETED = "deleted";
    static final String NOT_USED = "not-used";
    static final String LEAVE = "leave";
    /** Of an address: on to the summary, not to the next page. */
    static final String THEN_SUMMARY = "&then=summary";

    private final Box box;
    private final ResidentPages pages;
    private final QuestionPages questions;
    private final Summary summary;
    private final Saving saving;
    private final SavingComments comments;
    private final Notices notices;

    Answering(
            Box box,
            ResidentPages pages,
            QuestionPages questions,
            Summary summary,
            Saving saving,
            SavingComments comments,
            Notices notices) {
        this.box = box;
        this.pages = pages;
        this.questions = questions;
        this.summary = summary;
        this.saving = saving;
        this.comments = comments;
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
            return to(visit.page(THANKS));
        }
        Answers shown = visit.held().into(stored.orElseGet(() -> saving.blank(visit)), sitting);
        return switch (visit.walk().ask(page)) {
            case START -> pages.start(visit, Optional.empty());
            case FILTER -> questions.filter(visit, page, stored.isPresent());
            case ITEM, DIMENSION -> questions.items(visit, sitting, page, shown, toSummary, null);
            case DIRECT -> questions.direct(visit, sitting, page, shown, toSummary);
            case COMMENT -> questions.comment(visit, sitting, shown, null);
            case GROUP -> questions.group(visit, sitting, page, shown, toSummary);
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

    MutableHttpResponse<?> notUsed(Visit visit, Sitting sitting) {
        Optional<Answers> stored = box.answers(visit.link().respondent(sitting));
        return sealedOff(visit, stored) ? to(visit.page(THANKS)) : pages.notUsed(visit, stored.isPresent());
    }

    MutableHttpResponse<?> post(Visit visit, Sitting sitting, int page, Posted posted, boolean toSummary) {
        return switch (visit.walk().ask(page)) {
            case START -> begin(visit);
            case FILTER -> saving.filter(visit, page, posted);
            case ITEM, DIMENSION, DIRECT, GROUP -> saving.choices(visit, sitting, page, posted, toSummary);
            case COMMENT -> comments.comment(visit, sitting, posted);
            case SUMMARY -> send(visit, sitting, page, posted);
            case THANKS -> throw Refusal.notFound();
        };
    }

    /** The summary was sent: from now on the response is complete. */
    private MutableHttpResponse<?> send(Visit visit, Sitting sitting, int page, Posted posted) {
        if (posted.back() || posted.language().isPresent()) {
            return to(Saving.next(visit, page, posted, false));
        }
        return saving.send(visit, sitting) == Saved.CLOSED ? notices.closed(visit) : to(visit.page(THANKS));
    }

    MutableHttpResponse<?> askToLeave(Visit visit, String from) {
        boolean page = from.matches("[0-9]{1,2}") && visit.walk().has(Integer.parseInt(from));
        return pages.leave(
                visit, page ? visit.page(from) : visit.page(visit.walk().summary()));
    }

    /** The screen is handed to the next person: what was answered stays, and nobody sees it there any more. */
    MutableHttpResponse<?> leave(Visit visit, Sitting sitting) {
        if (!PageModel.handedOn(visit.mode())) {
            throw Refusal.notFound();
        }
        return saving.send(visit, sitting) == Saved.CLOSED ? notices.closed(visit) : to(visit.next());
    }

    MutableHttpResponse<?> askToDelete(Visit visit) {
        return sealedOff(visit, deletable(visit).flatMap(box::answers)) ? to(visit.page(THANKS)) : pages.delete(visit);
    }

    MutableHttpResponse<?> delete(Visit visit) {
        Respondent who = deletable(visit).orElseThrow(Refusal::notFound);
        if (sealedOff(visit, box.answers(who))) {
            return to(visit.page(THANKS));
        }
        return switch (box.delete(who)) {
            case CLOSED -> notices.closed(visit);
            case SAVED, NO_RESPONSE -> to(visit.page(DELETED));
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
