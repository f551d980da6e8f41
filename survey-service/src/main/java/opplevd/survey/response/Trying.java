package opplevd.survey.response;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Reading;
import opplevd.kit.refusal.Refusal;
import opplevd.survey.box.Answers;
import opplevd.survey.box.Mode;
import opplevd.survey.box.Retried;
import opplevd.survey.box.Sitting;
import opplevd.survey.invitation.Link;
import opplevd.survey.invitation.UnknownLinks;
import opplevd.survey.questionnaire.LanguageApprovals;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.Trials;
import opplevd.survey.round.Asked;
import opplevd.survey.round.Breakdown;
import opplevd.survey.round.Layout;
import org.jspecify.annotations.Nullable;

/** What does a test link show? Every page of the walk as residents meet it, without a box, so that nothing is ever kept. */
@Singleton
class Trying {
    private static final Link NOWHERE = new Link("trial", "trial", "trial", Link.State.OPEN, Mode.OPEN, null);

    private final DataSource database;
    private final Trials trials;
    private final ResidentPages pages;
    private final QuestionPages questions;
    private final Summary summary;
    private final Saving saving;
    private final Notices notices;
    private final UnknownLinks unknown;
    private final Messages messages;

    Trying(
            DataSource database,
            Trials trials,
            ResidentPages pages,
            QuestionPages questions,
            Summary summary,
            Saving saving,
            Notices notices,
            UnknownLinks unknown,
            Messages messages) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.trials = trials;
        this.pages = pages;
        this.questions = questions;
        this.summary = summary;
        this.saving = saving;
        this.notices = notices;
        this.unknown = unknown;
        this.messages = messages;
    }

    /** A page of the questionnaire that the link is of; every language is offered, draft or not. */
    HttpResponse<?> at(
            HttpRequest<?> request, String name, @Nullable String sitting, Function<Visit, HttpResponse<?>> page) {
        Language language = Reading.language(request);
        Optional<Trials.Trial> trial = Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return trials.find(connection, name);
            }
        });
        Optional<Sitting> begun = sitting == null ? Optional.empty() : Sitting.named(sitting);
        if (trial.isEmpty() || (sitting != null && begun.isEmpty())) {
            return unknown.tooMany(request) ? notices.tooMany(language) : notices.unknown(language);
        }
        Survey survey = survey(trial.get(), language);
        Held held = Held.of(request.getParameters().get("held")).offered(survey);
        return page.apply(new Visit(TrialController.BASE + name, NOWHERE, survey, language, begun.orElse(null), held));
    }

    private Survey survey(Trials.Trial trial, Language language) {
        Questionnaire asked = trial.questionnaire();
        String municipality = trial.municipality().isEmpty()
                ? messages.text(language, "resident.trial.municipality")
                : trial.municipality();
        // a round asks for one group at most; the trial shows how the first of them is asked
        Breakdown breakdown = Stream.of(Breakdown.AGE, Breakdown.RELATION)
                .filter(by -> by.question(asked).isPresent())
                .findFirst()
                .orElse(Breakdown.NONE);
        return new Survey(
                municipality,
                messages.text(language, "resident.trial.unit"),
                asked,
                Walk.of(asked, Layout.ITEM, breakdown),
                null,
                null,
                LanguageApprovals.DRAFTS,
                "",
                breakdown,
                Asked.PERSON);
    }

    HttpResponse<?> first(Visit visit) {
        return pages.start(visit, Optional.empty());
    }

    HttpResponse<?> show(Visit visit, String page) {
        return switch (page) {
            case Answering.THANKS -> pages.thanks(visit, true);
            case Answering.NOT_USED -> pages.notUsed(visit, false);
            case Answering.DELETE -> pages.delete(visit);
            case Answering.DELETED -> pages.deleted(visit);
            default -> question(visit, visit.begun(), number(visit, page));
        };
    }

    private HttpResponse<?> question(Visit visit, Sitting sitting, int page) {
        Answers blank = visit.held().into(saving.blank(visit), sitting);
        return switch (visit.walk().ask(page)) {
            case START -> pages.start(visit, Optional.empty());
            case FILTER -> questions.filter(visit, page, false);
            case ITEM, DIMENSION -> questions.items(visit, sitting, page, blank, false, null);
            case DIRECT -> questions.direct(visit, sitting, page, blank, false);
            case COMMENT -> questions.comment(visit, sitting, blank, null);
            case GROUP -> questions.group(visit, sitting, page, blank, false);
            case SUMMARY -> pages.summary(visit, List.copyOf(summary.lines(visit, sitting, blank)), true);
            case THANKS -> throw Refusal.notFound();
        };
    }

    /** The next page; what was ticked is forgotten, but for the filter question, on which the way depends. */
    HttpResponse<?> go(Visit visit, String page, Posted posted) {
        if (page.equals(Answering.DELETE)) {
            return Answering.to(visit.page(Answering.DELETED));
        }
        int number = number(visit, page);
        return switch (visit.walk().ask(number)) {
            case FILTER -> saving.filter(visit, number, posted);
            case SUMMARY ->
                posted.back() || posted.language().isPresent()
                        ? Answering.to(Saving.next(visit, number, posted, false))
                        : Answering.to(visit.page(Answering.THANKS));
            case START, ITEM, DIMENSION, DIRECT, COMMENT, GROUP, THANKS ->
                Answering.to(Saving.next(visit, number, posted, false));
        };
    }

    private static int number(Visit visit, String page) {
        if (!page.matches("[0-9]{1,2}") || !visit.walk().has(Integer.parseInt(page))) {
            throw Refusal.notFound();
        }
        return Integer.parseInt(page);
    }
}
