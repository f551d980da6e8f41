package opplevd.survey.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.questionnaire.Item;
import opplevd.survey.questionnaire.Published;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.QuestionnaireDraft;
import opplevd.survey.questionnaire.QuestionnaireLibrary;
import org.jspecify.annotations.Nullable;

/** The last look at a draft before it is frozen, and how its items follow on those of the version before. */
@Controller("/questionnaires/drafts/{draft}/publishing")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class PublishingPages {
    private final Drafting drafting;
    private final DraftView view;
    private final Reading reading;
    private final Pages pages;

    PublishingPages(Drafting drafting, DraftView view, Reading reading, Pages pages) {
        this.drafting = drafting;
        this.view = view;
        this.reading = reading;
        this.pages = pages;
    }

    /**
     * How an item follows on the version before.
     *
     * @param how same, changed (asked whether it is the same question), or new
     */
    public record Mapping(
            String key, String how, Said now, @Nullable Said before, String answer) {}

    @Get
    HttpResponse<String> look(SignedIn reader, String draft, Language language) {
        return page(HttpStatus.OK, reader, drafting.find(reader, draft), Form.of(null), "", language);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> publish(
            SignedIn reader, String draft, @Body @Nullable Map<String, Object> posted, Language language) {
        Form form = Form.of(posted);
        QuestionnaireDraft found = drafting.find(reader, draft);
        List<Mapping> mappings = mappings(reader, found, form, language);
        if (Checks.stops(Checks.of(found.questionnaire(), found.overruled()))) {
            return page(
                    HttpStatus.UNPROCESSABLE_ENTITY, reader, found, form, "questionnaire.publish.stopped", language);
        }
        if (mappings.stream()
                .anyMatch(one -> one.how().equals("changed") && one.answer().isEmpty())) {
            return page(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    reader,
                    found,
                    form,
                    "questionnaire.publish.same.missing",
                    language);
        }
        Set<String> renewed = mappings.stream()
                .filter(one -> one.answer().equals("other"))
                .map(Mapping::key)
                .collect(Collectors.toSet());
        Optional<Published> published = freeze(reader, draft, form.edition(), renewed);
        return published.isPresent()
                ? HttpResponse.seeOther(URI.create(
                        "/questionnaires/published/" + published.get().id()))
                : page(HttpStatus.CONFLICT, reader, found, form, "questionnaire.stale", language);
    }

    private Optional<Published> freeze(SignedIn reader, String draft, int edition, Set<String> renewed) {
        try {
            return drafting.publish(reader, draft, edition, renewed);
        } catch (Transactions.NotDone refused) {
            if (refused.taken()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private HttpResponse<String> page(
            HttpStatus status, SignedIn reader, QuestionnaireDraft draft, Form form, String error, Language language) {
        Map<String, Object> model = view.model(draft, language);
        model.put("mappings", mappings(reader, draft, form, language));
        model.put("ofLibrary", QuestionnaireLibrary.asks(draft.questionnaire()));
        model.put("continues", draft.previousId() != null);
        model.put("error", error);
        return pages.render(status, "survey/questionnaire/publishing", model, language);
    }

    /** Same key, same series: the items of the version before, and what the draft has made of each. */
    private List<Mapping> mappings(SignedIn reader, QuestionnaireDraft draft, Form form, Language language) {
        if (draft.previousId() == null) {
            return List.of();
        }
        Questionnaire before =
                reading.find(drafting.holders(reader), draft.previousId()).questionnaire();
        List<Mapping> mappings = new ArrayList<>();
        for (Item item : draft.questionnaire().items()) {
            Optional<Item> earlier = Editing.find(before, item.key());
            boolean reworded =
                    earlier.isPresent() && item.local() && !earlier.get().text().equals(item.text());
            String how = earlier.isEmpty() ? "new" : reworded ? "changed" : "same";
            String answer = form.text("same-" + item.key());
            mappings.add(new Mapping(
                    item.key(),
                    how,
                    Said.of(item.text(), language),
                    earlier.map(one -> Said.of(one.text(), language)).orElse(null),
                    reworded && Set.of("same", "other").contains(answer) ? answer : ""));
        }
        return mappings;
    }
}
