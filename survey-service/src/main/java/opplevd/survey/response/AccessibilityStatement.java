package opplevd.survey.response;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.inject.Singleton;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.page.EveryPage;
import opplevd.kit.page.Pages;
import opplevd.kit.page.Reading;
import opplevd.survey.invitation.Offered;

/**
 * Where does the accessibility statement stand? At the address that the municipality was given by uustatus.no ({@code
 * OPPLEVD_ACCESSIBILITY_STATEMENT}); until it has one, on a page of our own.
 */
@Singleton
class AccessibilityStatement implements EveryPage {
    static final String OWN = "/s/accessibility";

    private final String address;

    AccessibilityStatement(@Value("${opplevd.accessibility.statement:" + OWN + "}") String address) {
        this.address = address;
    }

    @Override
    public Map<String, Object> values(HttpRequest<?> request) {
        return Map.of("accessibility", address);
    }

    /** Our own page: below the residents' paths, so that it sets no cookie either. */
    @Controller
    @Secured(SecurityRule.IS_ANONYMOUS)
    static class Page {
        private final Pages pages;
        private final Offered offered;

        Page(Pages pages, Offered offered) {
            this.pages = pages;
            this.offered = offered;
        }

        @Get(OWN)
        @Produces(MediaType.ALL)
        HttpResponse<String> page(HttpRequest<?> request) {
            Language language = offered.orUsual(Reading.language(request));
            return pages.render("resident/accessibility", Map.of("offered", offered.tags()), language);
        }
    }
}
