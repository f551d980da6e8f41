package opplevd.survey.response;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.page.Reading;
import opplevd.survey.box.BoxUnavailable;
import opplevd.survey.box.KeyUnreadable;
import opplevd.survey.invitation.Offered;
import opplevd.survey.invitation.PersonalLinks;
import opplevd.survey.invitation.UnknownLinks;
import org.jspecify.annotations.Nullable;

/** Where whoever has a letter or a poster and no camera types the code. */
@Controller("/s")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class CodePages {
    private static final int MOST = 100;

    private final PersonalLinks links;
    private final UnknownLinks unknown;
    private final Notices notices;
    private final Offered offered;
    private final Pages pages;
    private final Messages messages;

    CodePages(
            PersonalLinks links,
            UnknownLinks unknown,
            Notices notices,
            Offered offered,
            Pages pages,
            Messages messages) {
        this.links = links;
        this.unknown = unknown;
        this.notices = notices;
        this.offered = offered;
        this.pages = pages;
        this.messages = messages;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request) {
        return page(HttpStatus.OK, language(request), "", null);
    }

    /** On to the survey; a code that leads nowhere is shown again, and too many of them have to wait. */
    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> go(HttpRequest<?> request, @Body @Nullable Map<String, Object> form) {
        Language language = language(request);
        String typed = form == null ? "" : String.valueOf(form.getOrDefault("code", ""));
        String code = typed.length() > MOST ? typed.substring(0, MOST) : typed;
        try {
            Optional<String> path = links.path(code);
            if (path.isPresent()) {
                return Door.forScript(request, Answering.to(path.get() + "?lang=" + language.tag()));
            }
        } catch (BoxUnavailable | KeyUnreadable away) {
            return notices.notShown(language, "/s?lang=" + language.tag());
        }
        return unknown.tooMany(request)
                ? notices.tooMany(language)
                : page(HttpStatus.NOT_FOUND, language, code, messages.text(language, "resident.code.unknown"));
    }

    private HttpResponse<String> page(HttpStatus status, Language language, String code, @Nullable String error) {
        Map<String, Object> model = new HashMap<>();
        model.put("offered", offered.tags());
        model.put("code", code);
        model.put("action", "/s?lang=" + language.tag());
        if (error != null) {
            model.put("error", error);
        }
        return pages.render(status, "resident/code", model, language);
    }

    private Language language(HttpRequest<?> request) {
        return offered.orUsual(Reading.language(request));
    }
}
