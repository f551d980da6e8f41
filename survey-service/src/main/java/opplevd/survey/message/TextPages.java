package opplevd.survey.message;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.RoundState;
import org.jspecify.annotations.Nullable;

/** The words of a kind of message, all languages side by side, and what becomes of them. */
@Controller("/rounds/{round}/messages")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class TextPages {
    private final ChosenPart chosen;
    private final Plans plans;
    private final Numbers numbers;
    private final Renderer renderer;
    private final Sample sample;
    private final PlaceholderNames names;
    private final AuditLog audit;
    private final Pages pages;

    TextPages(
            ChosenPart chosen,
            Plans plans,
            Numbers numbers,
            Renderer renderer,
            Sample sample,
            PlaceholderNames names,
            AuditLog audit,
            Pages pages) {
        this.chosen = chosen;
        this.plans = plans;
        this.numbers = numbers;
        this.renderer = renderer;
        this.sample = sample;
        this.names = names;
        this.audit = audit;
        this.pages = pages;
    }

    /** Which words. */
    private record Which(Kind kind, Channel channel, boolean neutral) {
        static Which of(@Nullable String kind, @Nullable String channel, @Nullable String neutral) {
            return new Which(
                    Kind.of(String.valueOf(kind)).orElse(Kind.INVITATION),
                    Channel.of(String.valueOf(channel)).orElse(Channel.EMAIL),
                    "true".equals(neutral));
        }

        String query(ReachedPart part) {
            return "part=" + part.id() + "&kind=" + kind + "&channel=" + channel + "&neutral=" + neutral;
        }
    }

    /** A text in one language with what is wrong with it. */
    public record Field(
            String language,
            String name,
            String subject,
            String body,
            List<Wrong> wrong,
            int segments,
            boolean plain) {}

    /** A fault as a message key and what it is about. */
    public record Wrong(String field, String key, String what) {}

    @Get("/texts")
    HttpResponse<String> texts(
            @PathVariable String round,
            @QueryValue @Nullable String part,
            @QueryValue @Nullable String kind,
            @QueryValue @Nullable String channel,
            @QueryValue @Nullable String neutral,
            @QueryValue @Nullable String said,
            SignedIn reader,
            Language language) {
        ReachedPart here = chosen.of(round, part, reader);
        if (Overview.over(here)) {
            return nothingMore(here);
        }
        Which which = Which.of(kind, channel, neutral);
        Map<Language, Words> words = new LinkedHashMap<>();
        for (Language each : Language.values()) {
            words.put(each, plans.words(here.id(), which.kind(), which.channel(), which.neutral(), each));
        }
        Map<String, Object> model = model(here, which, fields(here, which, words, false));
        model.put("saved", said != null);
        return pages.render("survey/message/texts", model, language);
    }

    @Post("/texts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> save(
            @PathVariable String round, @Body Map<String, String> form, SignedIn reader, Language language) {
        ReachedPart here = chosen.of(round, form.get("part"), reader);
        if (Overview.over(here)) {
            return nothingMore(here);
        }
        Which which = Which.of(form.get("kind"), form.get("channel"), form.get("neutral"));
        Map<Language, Words> words = new LinkedHashMap<>();
        for (Language each : Language.values()) {
            words.put(each, typed(form, which, each));
        }
        List<Field> fields = fields(here, which, words, true);
        if (fields.stream().anyMatch(field -> !field.wrong().isEmpty())) {
            return pages.render(
                    HttpStatus.UNPROCESSABLE_ENTITY, "survey/message/texts", model(here, which, fields), language);
        }
        words.forEach((each, text) -> plans.put(here.id(), which.kind(), which.channel(), which.neutral(), each, text));
        audit.record(
                reader,
                "messages-texts",
                here.id() + " " + which.kind() + " " + which.channel(),
                here.municipalityId());
        return HttpResponse.seeOther(
                URI.create("/rounds/" + here.roundId() + "/messages/texts?" + which.query(here) + "&said=saved"));
    }

    @Get("/preview")
    HttpResponse<String> preview(
            @PathVariable String round,
            @QueryValue @Nullable String part,
            @QueryValue @Nullable String kind,
            @QueryValue @Nullable String channel,
            @QueryValue @Nullable String neutral,
            @QueryValue @Nullable String text,
            SignedIn reader,
            Language language) {
        ReachedPart here = chosen.of(round, part, reader);
        if (Overview.over(here)) {
            return nothingMore(here);
        }
        Which which = Which.of(kind, channel, neutral);
        Language shown = Language.of(text).orElse(language);
        Rendered rendered = sample.of(here, which.kind(), which.channel(), which.neutral(), shown);
        Segments segments = Segments.of(rendered.text());
        Map<String, Object> model = model(here, which, List.of());
        model.put("from", sample.senderName(here, shown));
        model.put("subject", rendered.subject());
        model.put("text", rendered.text());
        model.put("shown", shown.tag());
        model.put("segments", segments.count());
        model.put("plain", segments.plain());
        return pages.render("survey/message/preview", model, language);
    }

    private Words typed(Map<String, String> form, Which which, Language language) {
        Words usual = renderer.usual(which.kind(), which.channel(), which.neutral(), language);
        String body = form.getOrDefault("body." + language.tag(), "")
                .replace("\r\n", "\n")
                .strip();
        if (form.containsKey("usual") || body.isEmpty()) {
            return usual;
        }
        String subject = which.channel() == Channel.EMAIL
                ? form.getOrDefault("subject." + language.tag(), "").strip()
                : "";
        return names.kept(new Words(subject, body));
    }

    private List<Field> fields(ReachedPart part, Which which, Map<Language, Words> words, boolean check) {
        Numbers.About about = numbers.about(part.id());
        List<Field> fields = new ArrayList<>();
        words.forEach((language, text) -> {
            List<Wrong> wrong = check
                    ? Placeholders.faults(text, which.channel(), which.neutral(), about.service()).stream()
                            .map(fault -> new Wrong(
                                    fault.field(), "message.error." + fault.key(), names.shown(fault.what(), language)))
                            .toList()
                    : List.of();
            Segments segments = which.channel() == Channel.SMS && wrong.isEmpty()
                    ? Segments.of(sample.of(part, which.kind(), which.channel(), which.neutral(), language)
                            .text())
                    : new Segments(0, true);
            Words shown = names.shown(text, language);
            fields.add(new Field(
                    language.tag(),
                    language.ownName(),
                    shown.subject(),
                    shown.body(),
                    wrong,
                    segments.count(),
                    segments.plain()));
        });
        return fields;
    }

    private static Map<String, Object> model(ReachedPart part, Which which, List<Field> fields) {
        Map<String, Object> model = new HashMap<>();
        model.put("round", part.roundId());
        model.put("name", part.roundName());
        model.put("part", part.id());
        model.put("kind", which.kind().name());
        model.put("channel", which.channel().name());
        model.put("neutral", which.neutral());
        model.put("query", which.query(part));
        model.put("fields", fields);
        model.put("saved", false);
        model.put("draft", part.state() == RoundState.DRAFT);
        return model;
    }

    /** After closing no words are sent any more: the page of messages says so. */
    private static HttpResponse<String> nothingMore(ReachedPart part) {
        return HttpResponse.seeOther(URI.create("/rounds/" + part.roundId() + "/messages?part=" + part.id()));
    }
}
