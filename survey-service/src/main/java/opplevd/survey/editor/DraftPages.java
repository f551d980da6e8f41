package opplevd.survey.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.questionnaire.Flaws;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.QuestionnaireDraft;
import opplevd.survey.questionnaire.QuestionnaireYaml;
import opplevd.survey.questionnaire.Trials;
import org.jspecify.annotations.Nullable;

/** A draft: which items, in which order, what the checks say; its file and its test link. */
@Controller("/questionnaires/drafts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class DraftPages {
    private static final String STALE = "?stale=1";

    private final Drafting drafting;
    private final DraftView view;
    private final Pages pages;
    private final Messages messages;

    DraftPages(Drafting drafting, DraftView view, Pages pages, Messages messages) {
        this.drafting = drafting;
        this.view = view;
        this.pages = pages;
        this.messages = messages;
    }

    @Get("/{draft}")
    HttpResponse<String> read(SignedIn reader, String draft, @QueryValue @Nullable String stale, Language language) {
        Map<String, Object> model = view.model(drafting.find(reader, draft), language);
        model.put("stale", stale != null);
        return pages.render("survey/questionnaire/draft", model, language);
    }

    /** Ticks among the tested items, one item up or down, or an own one taken away: whichever button was pressed. */
    @Post("/{draft}/items")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> items(SignedIn reader, String draft, @Body @Nullable Map<String, Object> posted) {
        Form form = Form.of(posted);
        UnaryOperator<Questionnaire> change = questionnaire -> {
            if (form.has("up") || form.has("down")) {
                return Editing.moving(questionnaire, form.text(form.has("up") ? "up" : "down"), form.has("up"));
            }
            return form.has("remove")
                    ? Editing.withoutOwn(questionnaire, form.text("remove"))
                    : Editing.choosing(questionnaire, form.all("chosen"));
        };
        String place = form.has("choose") ? "#choose" : "#items";
        return change(reader, draft, form, before -> before.with(change.apply(before.questionnaire())), place);
    }

    private HttpResponse<String> change(
            SignedIn reader, String id, Form form, UnaryOperator<QuestionnaireDraft> change, String place) {
        boolean stored = drafting.change(reader, id, form.edition(), change);
        return to(id, stored ? place : STALE);
    }

    private static HttpResponse<String> to(String id, String place) {
        return HttpResponse.seeOther(URI.create("/questionnaires/drafts/" + id + place));
    }

    /** Somebody has looked at a warning, and the text stays as it is. */
    @Post("/{draft}/overruled")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> overrule(SignedIn reader, String draft, @Body @Nullable Map<String, Object> posted) {
        Form form = Form.of(posted);
        String mark = form.text("mark");
        UnaryOperator<QuestionnaireDraft> change = before -> {
            Set<String> overruled = new HashSet<>(before.overruled());
            Checks.of(before.questionnaire(), overruled).stream()
                    .map(Finding::mark)
                    .filter(known -> !known.isEmpty() && known.equals(mark))
                    .forEach(overruled::add);
            return before.overruling(overruled);
        };
        return change(reader, draft, form, change, "#checks");
    }

    /** The test link gets another name: the one that was sent around leads nowhere any more. */
    @Post("/{draft}/trial")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> trial(SignedIn reader, String draft, @Body @Nullable Map<String, Object> posted) {
        return change(reader, draft, Form.of(posted), before -> before.at(Trials.name()), "#preview");
    }

    @Post("/{draft}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> remove(SignedIn reader, String draft, @Body @Nullable Map<String, Object> posted) {
        return drafting.remove(reader, draft, Form.of(posted).edition())
                ? HttpResponse.seeOther(URI.create("/questionnaires"))
                : to(draft, STALE);
    }

    @Get("/{draft}/file")
    @Produces(MediaType.ALL)
    HttpResponse<String> file(SignedIn reader, String draft) {
        return YamlFile.download(drafting.find(reader, draft).questionnaire());
    }

    /** The file that was taken out, changed elsewhere, comes back in place of the draft's content. */
    @Post("/{draft}/file")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> bring(
            SignedIn reader, String draft, @Body @Nullable Map<String, Object> posted, Language language) {
        QuestionnaireDraft before = drafting.find(reader, draft);
        Form form = Form.of(posted);
        Flaws flaws = new Flaws();
        Optional<Questionnaire> read =
                QuestionnaireYaml.read(before.questionnaire().key() + ".yaml", form.text("yaml"), flaws);
        if (read.isEmpty()) {
            Map<String, Object> model = view.model(before, language);
            model.put("stale", false);
            model.put("yaml", form.text("yaml"));
            model.put("errors", Reading.errors(flaws, messages, language));
            return pages.render(HttpStatus.UNPROCESSABLE_ENTITY, "survey/questionnaire/draft", model, language);
        }
        return change(reader, draft, form, known -> known.with(read.get()), "#items");
    }
}
