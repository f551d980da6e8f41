package opplevd.kit.signin;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;

/** Routes for the tests of the kit. */
@Controller
@SuppressWarnings("DoNotCallSuggester")
final class TryRoutes {
    private final Pages pages;

    TryRoutes(Pages pages) {
        this.pages = pages;
    }

    @Get("/staff")
    HttpResponse<String> staff(SignedIn reader, Language language) {
        return pages.render("kit/refusal", Map.of("title", "<b>", "text", reader.name()), language);
    }

    @Post("/staff")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    String change(SignedIn reader, @Body Map<String, String> form) {
        return reader.name() + " " + form.get("word");
    }

    @Get("/api/v1/who")
    Map<String, Object> who(SignedIn reader) {
        return Map.of("name", reader.name());
    }

    @Post("/api/v1/who")
    Map<String, Object> post(SignedIn reader, @Body Map<String, String> body) {
        return Map.of("name", reader.name(), "body", body);
    }

    @Get("/s/{token}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<String> resident(String token) {
        return HttpResponse.ok("x").cookie(Cookie.of("a", "b"));
    }

    @Post("/s/{token}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> residentPost(String token, @Body Map<String, String> form) {
        return HttpResponse.ok(String.valueOf(form.get("a")));
    }

    @Get("/broken")
    @Secured(SecurityRule.IS_ANONYMOUS)
    String broken() {
        throw new IllegalStateException("secret detail");
    }

    @Get("/away")
    @Secured(SecurityRule.IS_ANONYMOUS)
    String away() {
        throw new IllegalStateException(new SQLTransientConnectionException("no connection"));
    }

    @Get("/refused")
    @Secured(SecurityRule.IS_ANONYMOUS)
    String refused() {
        throw Refusal.tooMany(7).with("errors", java.util.List.of("one"));
    }
}
