package opplevd.survey.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.questionnaire.Item;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.QuestionnaireDraft;
import opplevd.survey.questionnaire.Texts;
import org.jspecify.annotations.Nullable;

/** The words of a draft: all of them in two languages side by side, and the items of one's own. */
@Controller("/questionnaires/drafts/{draft}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class TextPages {
    /** The longest text of a field; beyond it nobody reads on. */
    static final int LONGEST = 600;

    private final Drafting drafting;
    private final DraftView view;
    private final Pages pages;

    TextPages(Drafting drafting, DraftView view, Pages pages) {
        this.drafting = drafting;
        this.view = view;
        this.pages = pages;
    }

    /** A text in the two languages that stand side by side. */
    public record Row(
            String field, String name, String about, boolean open, String left, String right, boolean missing) {}

    @Get("/texts")
    HttpResponse<String> texts(
            SignedIn reader,
            String draft,
            @QueryValue @Nullable String a,
            @QueryValue @Nullable String b,
            Language language) {
        QuestionnaireDraft found = drafting.find(reader, draft);
        return textPage(HttpStatus.OK, found, found.questionnaire(), left(a), right(a, b), "", language);
    }

    private static Language left(@Nullable String tag) {
        return Language.of(tag).orElse(Language.NB);
    }

    private static Language right(@Nullable String a, @Nullable String b) {
        return Language.of(b).orElse(left(a) == Language.NN ? Language.NB : Language.NN);
    }

    @Post("/texts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> word(
            SignedIn reader, String draft, @Body @Nullable Map<String, Object> posted, Language language) {
        Form form = Form.of(posted);
        Language a = left(form.text("a"));
        Language b = right(form.text("a"), form.text("b"));
        QuestionnaireDraft found = drafting.find(reader, draft);
        Questionnaire worded = worded(found.questionnaire(), form, List.of(a, b));
        boolean stored = drafting.change(reader, draft, form.edition(), before -> before.with(worded));
        if (stored) {
            String to = "/questionnaires/drafts/" + draft + "/texts?saved=1&a=" + a.tag() + "&b=" + b.tag();
            return HttpResponse.seeOther(URI.create(to));
        }
        // what was typed stays on the page, over what somebody else stored meanwhile
        return textPage(HttpStatus.CONFLICT, found, worded, a, b, found.changedBy(), language);
    }

    private static Questionnaire worded(Questionnaire q, Form form, List<Language> languages) {
        Map<String, Optional<Texts>> changed = new TreeMap<>();
        for (Wording.Field field : Wording.of(q)) {
            if (!field.open()) {
                continue;
            }
            Optional<Texts> texts = Optional.ofNullable(field.texts());
            for (Language language : languages) {
                String name = field.field() + ":" + language.tag();
                if (form.has(name)) {
                    String said = form.text(name);
                    String kept = said.substring(0, Math.min(said.length(), LONGEST));
                    texts = Wording.changed(texts.orElse(null), language.tag(), kept);
                }
            }
            changed.put(field.field(), texts);
        }
        return Wording.with(q, changed);
    }

    private HttpResponse<String> textPage(
            HttpStatus status,
            QuestionnaireDraft draft,
            Questionnaire shown,
            Language a,
            Language b,
            String stale,
            Language language) {
        List<Row> rows = new ArrayList<>();
        for (Wording.Field field : Wording.of(shown)) {
            String left = field.in(a.tag());
            String right = field.in(b.tag());
            boolean missing = field.needed() && (left.isEmpty() || right.isEmpty());
            rows.add(new Row(
                    field.field(),
                    field.name(),
                    about(shown, field.about(), language),
                    field.open(),
                    left,
                    right,
                    missing));
        }
        Map<String, Object> model = view.model(draft, language);
        model.put("rows", rows);
        model.put("a", a.tag());
        model.put("b", b.tag());
        model.put("staleBy", stale);
        return pages.render(status, "survey/questionnaire/texts", model, language);
    }

    private static String about(Questionnaire q, String key, Language language) {
        return Editing.find(q, key)
                .map(item -> Said.of(item.text(), language).text())
                .orElse("");
    }

    @Get("/own")
    HttpResponse<String> own(SignedIn reader, String draft, @QueryValue @Nullable String key, Language language) {
        QuestionnaireDraft found = drafting.find(reader, draft);
        Map<String, String> typed = new HashMap<>();
        if (key != null) {
            Item item =
                    Editing.find(found.questionnaire(), key).filter(Item::local).orElseThrow(Refusal::notFound);
            typed.put("key", key);
            typed.put("dimension", item.dimension());
            item.text().byLanguage().forEach((tag, text) -> typed.put("text:" + tag, text));
            if (item.label() != null) {
                item.label().byLanguage().forEach((tag, text) -> typed.put("label:" + tag, text));
            }
        }
        return ownPage(HttpStatus.OK, found, typed, List.of(), language);
    }

    /** Adds an item of one's own, or changes it; what can't be stored comes back with what was typed. */
    @Post("/own")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> keepOwn(
            SignedIn reader, String draft, @Body @Nullable Map<String, Object> posted, Language language) {
        QuestionnaireDraft found = drafting.find(reader, draft);
        OwnItem own = OwnItem.of(Form.of(posted), found.questionnaire());
        List<String> errors = new ArrayList<>(own.errors());
        if (errors.isEmpty()
                && !drafting.change(
                        reader, draft, own.edition(), before -> before.with(own.into(before.questionnaire())))) {
            errors.add("questionnaire.stale");
        }
        return errors.isEmpty()
                ? HttpResponse.seeOther(URI.create("/questionnaires/drafts/" + draft + "#items"))
                : ownPage(HttpStatus.UNPROCESSABLE_ENTITY, found, own.typed(), errors, language);
    }

    private HttpResponse<String> ownPage(
            HttpStatus status,
            QuestionnaireDraft draft,
            Map<String, String> typed,
            List<String> errors,
            Language language) {
        Map<String, Object> model = view.model(draft, language);
        model.put("typed", typed);
        model.put("errors", errors);
        return pages.render(status, "survey/questionnaire/own", model, language);
    }
}
