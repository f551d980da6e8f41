package opplevd.kit.refusal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.page.Paths;
import opplevd.kit.page.Reading;

/** The one place where a refusal becomes what somebody reads. */
@Singleton
public final class RefusalPage {
    private static final MediaType PROBLEM = MediaType.of("application/problem+json");

    private final Messages messages;
    private final Pages pages;

    RefusalPage(Messages messages, Pages pages) {
        this.messages = messages;
        this.pages = pages;
    }

    /** A page in the reader's language, or problem+json for programs. */
    public MutableHttpResponse<?> of(HttpRequest<?> request, Refusal refusal) {
        Language language = Reading.language(request);
        String title = messages.text(language, refusal.messageKey() + ".title", refusal.arguments());
        String text = messages.text(language, refusal.messageKey() + ".text", refusal.arguments());
        MutableHttpResponse<?> response = Paths.wantsData(request)
                ? problem(refusal, title, text)
                : pages.render(refusal.status(), view(request), Map.of("title", title, "text", text), language);
        if (refusal.retryAfterSeconds() > 0) {
            response.header("Retry-After", Integer.toString(refusal.retryAfterSeconds()));
        }
        return response;
    }

    private String view(HttpRequest<?> request) {
        return Paths.isResident(request) && pages.has("resident/refusal") ? "resident/refusal" : "kit/refusal";
    }

    private static MutableHttpResponse<Map<String, Object>> problem(Refusal refusal, String title, String text) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", title);
        body.put("status", refusal.status().getCode());
        body.put("detail", text);
        body.putAll(refusal.members());
        return HttpResponse.<Map<String, Object>>status(refusal.status())
                .contentType(PROBLEM)
                .body(body);
    }
}
