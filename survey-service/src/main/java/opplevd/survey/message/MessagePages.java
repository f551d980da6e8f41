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
import java.util.Map;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.round.ReachedPart;
import org.jspecify.annotations.Nullable;

/** A round's messages: what goes to how many and when; begin, pause, go on; who the sender is; a sample to oneself. */
@Controller("/rounds/{round}/messages")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class MessagePages {
    private final ChosenPart chosen;
    private final Overview overview;
    private final Hindrances hindrances;
    private final LookOver lookOver;
    private final Plans plans;
    private final Sendings sendings;
    private final SampleSending samples;
    private final AuditLog audit;
    private final Pages pages;
    private final Messages messages;

    MessagePages(
            ChosenPart chosen,
            Overview overview,
            Hindrances hindrances,
            LookOver lookOver,
            Plans plans,
            Sendings sendings,
            SampleSending samples,
            AuditLog audit,
            Pages pages,
            Messages messages) {
        this.chosen = chosen;
        this.overview = overview;
        this.hindrances = hindrances;
        this.lookOver = lookOver;
        this.plans = plans;
        this.sendings = sendings;
        this.samples = samples;
        this.audit = audit;
        this.pages = pages;
        this.messages = messages;
    }

    @Get
    HttpResponse<String> page(
            @PathVariable String round,
            @QueryValue @Nullable String part,
            @QueryValue @Nullable String said,
            SignedIn reader,
            Language language) {
        ReachedPart here = chosen.of(round, part, reader);
        Map<String, Object> model = overview.of(here, chosen.all(round, reader), reader);
        if (said != null && said.matches("[a-z.-]{1,40}") && messages.has(language, "message." + said)) {
            model.put("said", "message." + said);
        }
        return pages.render("survey/message/messages", model, language);
    }

    @Post("/start")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> start(
            @PathVariable String round, @Body Map<String, String> form, SignedIn reader, Language language) {
        ReachedPart here = chosen.of(round, form.get("part"), reader);
        Kind kind = kind(form);
        if (!hindrances.now(here).isEmpty()) {
            return back(here, "before");
        }
        if (!lookOver.mayBegin(here, kind)) {
            return back(here, "remind.rule");
        }
        if (!form.containsKey("sure")) {
            return pages.render("survey/message/start", lookOver.of(here, kind), language);
        }
        sendings.start(here.id(), kind);
        record(reader, "messages-started", here, kind);
        return back(here, "begun");
    }

    @Post("/pause")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> pause(@PathVariable String round, @Body Map<String, String> form, SignedIn reader) {
        ReachedPart here = chosen.of(round, form.get("part"), reader);
        sendings.pause(here.id(), kind(form));
        record(reader, "messages-paused", here, kind(form));
        return back(here, "state.paused");
    }

    @Post("/resume")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> resume(@PathVariable String round, @Body Map<String, String> form, SignedIn reader) {
        ReachedPart here = chosen.of(round, form.get("part"), reader);
        sendings.resume(here.id(), kind(form));
        record(reader, "messages-resumed", here, kind(form));
        return back(here, "begun");
    }

    @Post("/settings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> settings(
            @PathVariable String round, @Body Map<String, String> form, SignedIn reader, Language language) {
        ReachedPart here = chosen.of(round, form.get("part"), reader);
        if (Overview.over(here)) {
            return back(here, "before.closed");
        }
        try {
            Plan plan = new Plan(
                    form.getOrDefault("sender", "").strip(),
                    form.getOrDefault("reply", "").strip(),
                    Channel.of(form.getOrDefault("first", "")).orElse(Channel.EMAIL),
                    Language.of(form.get("language")).orElse(Language.NB),
                    form.getOrDefault("when", "").equals("opening"));
            plans.put(here.id(), plan);
            audit.record(reader, "messages-settings", here.id(), here.municipalityId());
            return back(here, "settings.saved");
        } catch (IllegalArgumentException wrong) {
            Map<String, Object> model = overview.of(here, chosen.all(round, reader), reader);
            model.put("settingsError", "message.error." + wrong.getMessage());
            model.put("typedSender", form.getOrDefault("sender", ""));
            model.put("typedReply", form.getOrDefault("reply", ""));
            return pages.render(HttpStatus.UNPROCESSABLE_ENTITY, "survey/message/messages", model, language);
        }
    }

    @Post("/test")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> test(
            @PathVariable String round, @Body Map<String, String> form, SignedIn reader, Language language) {
        ReachedPart here = chosen.of(round, form.get("part"), reader);
        if (Overview.over(here)) {
            return back(here, "before.closed");
        }
        String to = form.getOrDefault("to", "").strip();
        String hindrance = samples.ask(reader, here, to, language).orElse("");
        if (hindrance.isEmpty()) {
            return HttpResponse.seeOther(address(here, "#test"));
        }
        Map<String, Object> model = overview.of(here, chosen.all(round, reader), reader);
        model.put("testError", hindrance);
        model.put("typedTo", to);
        return pages.render(HttpStatus.UNPROCESSABLE_ENTITY, "survey/message/messages", model, language);
    }

    private static Kind kind(Map<String, String> form) {
        return Kind.of(form.getOrDefault("kind", "")).orElseThrow(Refusal::badRequest);
    }

    private void record(SignedIn reader, String action, ReachedPart part, Kind kind) {
        audit.record(reader, action, part.id() + " " + kind, part.municipalityId());
    }

    private static HttpResponse<?> back(ReachedPart part, String said) {
        return HttpResponse.seeOther(address(part, "&said=" + said));
    }

    private static URI address(ReachedPart part, String rest) {
        return URI.create("/rounds/" + part.roundId() + "/messages?part=" + part.id() + rest);
    }
}
