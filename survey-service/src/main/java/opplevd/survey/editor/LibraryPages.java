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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.questionnaire.Flaws;
import opplevd.survey.questionnaire.Holders;
import opplevd.survey.questionnaire.Published;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.QuestionnaireDraft;
import opplevd.survey.questionnaire.QuestionnaireLibrary;
import opplevd.survey.questionnaire.QuestionnaireYaml;
import org.jspecify.annotations.Nullable;

/** The first page about questionnaires: what one is working on, what one has published, and the library to copy from. */
@Controller("/questionnaires")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class LibraryPages {
    private final Drafting drafting;
    private final Reading reading;
    private final Whose whose;
    private final Pages pages;
    private final Messages messages;

    LibraryPages(Drafting drafting, Reading reading, Whose whose, Pages pages, Messages messages) {
        this.drafting = drafting;
        this.reading = reading;
        this.whose = whose;
        this.pages = pages;
        this.messages = messages;
    }

    @Get
    HttpResponse<String> list(SignedIn reader, @QueryValue @Nullable String q, Language language) {
        Holders holders = drafting.holders(reader);
        String wanted = q == null ? "" : q.strip();
        List<Map<String, Object>> library = QuestionnaireLibrary.all().stream()
                .filter(one -> matches(one, wanted))
                .map(one -> line(one, language))
                .toList();
        List<Map<String, Object>> drafts = drafting.all(reader).stream()
                .filter(draft -> matches(draft.questionnaire(), wanted))
                .map(draft -> draft(draft, language))
                .toList();
        List<Map<String, Object>> published = reading.latest(holders).stream()
                .filter(one -> matches(one.questionnaire(), wanted))
                .map(one -> published(one, language))
                .toList();
        return pages.render(
                "survey/questionnaire/list",
                Map.of("q", wanted, "library", library, "drafts", drafts, "published", published),
                language);
    }

    /** By words of the title, of who answers or of a statement, in any language. */
    private static boolean matches(Questionnaire questionnaire, String wanted) {
        String all = questionnaire.document().toLowerCase(Locale.ROOT);
        return List.of(wanted.toLowerCase(Locale.ROOT).split("\\s+")).stream().allMatch(all::contains);
    }

    private Map<String, Object> line(Questionnaire questionnaire, Language language) {
        Map<String, Object> line = new HashMap<>();
        line.put("key", questionnaire.key());
        line.put("title", Said.of(questionnaire.title(), language));
        if (questionnaire.respondents() != null) {
            line.put("who", Said.of(questionnaire.respondents(), language));
        }
        line.put("items", questionnaire.items().size());
        line.put("kind", questionnaire.kind().written());
        line.put("languages", Reading.languages(questionnaire));
        return line;
    }

    private Map<String, Object> draft(QuestionnaireDraft draft, Language language) {
        Map<String, Object> line = line(draft.questionnaire(), language);
        line.put("id", draft.id());
        line.put("whose", whose.name(draft.holder(), language));
        line.put("by", draft.changedBy());
        line.put("at", draft.changedAt());
        return line;
    }

    private Map<String, Object> published(Published one, Language language) {
        Map<String, Object> line = line(one.questionnaire(), language);
        line.put("id", one.id());
        line.put("number", one.number());
        line.put("whose", whose.name(one.holder(), language));
        line.put("at", one.publishedAt());
        return line;
    }

    @Post("/copies")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> copy(SignedIn reader, @Body @Nullable Map<String, Object> posted) {
        Form form = Form.of(posted);
        return toDraft(drafting.copy(reader, form.text("from"), form.text("holder")));
    }

    @Get("/files")
    HttpResponse<String> file(SignedIn reader, Language language) {
        return filePage(HttpStatus.OK, reader, "", List.of(), language);
    }

    /** A questionnaire that was written elsewhere becomes a draft; flaws are named by line, and the text stays. */
    @Post("/files")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> bring(SignedIn reader, @Body @Nullable Map<String, Object> posted, Language language) {
        drafting.holders(reader);
        Form form = Form.of(posted);
        Flaws flaws = new Flaws();
        Optional<Questionnaire> read = QuestionnaireYaml.read("skjema.yaml", form.text("yaml"), flaws);
        if (read.isEmpty()) {
            List<String> errors = Reading.errors(flaws, messages, language);
            return filePage(HttpStatus.UNPROCESSABLE_ENTITY, reader, form.text("yaml"), errors, language);
        }
        return toDraft(drafting.make(reader, Whose.chosen(form.text("holder")), read.get(), null));
    }

    private HttpResponse<String> filePage(
            HttpStatus status, SignedIn reader, String yaml, List<String> errors, Language language) {
        Map<String, Object> model =
                Map.of("yaml", yaml, "errors", errors, "choices", whose.choices(drafting.holders(reader), language));
        return pages.render(status, "survey/questionnaire/file", model, language);
    }

    @Get("/library/{key}")
    HttpResponse<String> read(SignedIn reader, String key, Language language) {
        Holders holders = drafting.holders(reader);
        Questionnaire questionnaire = QuestionnaireLibrary.find(key).orElseThrow(Refusal::notFound);
        Map<String, Object> model = reading.model(reader, questionnaire, language);
        model.put("here", "/questionnaires/library/" + key);
        model.put("trial", key);
        model.put("from", key);
        model.put("choices", whose.choices(holders, language));
        if (questionnaire.setting().area() != null) {
            model.put("use", key);
        }
        return pages.render("survey/questionnaire/read", model, language);
    }

    @Get("/library/{key}/file")
    @Produces(MediaType.ALL)
    HttpResponse<String> file(SignedIn reader, String key) {
        drafting.holders(reader);
        return YamlFile.download(QuestionnaireLibrary.find(key).orElseThrow(Refusal::notFound));
    }

    @Post("/library/{key}/approvals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> approve(SignedIn reader, String key, @Body @Nullable Map<String, Object> posted) {
        Questionnaire questionnaire = QuestionnaireLibrary.find(key).orElseThrow(Refusal::notFound);
        reading.approve(reader, questionnaire, Form.of(posted));
        return HttpResponse.seeOther(URI.create("/questionnaires/library/" + key + "#approval"));
    }

    private static HttpResponse<String> toDraft(String id) {
        return HttpResponse.seeOther(URI.create("/questionnaires/drafts/" + id));
    }
}
