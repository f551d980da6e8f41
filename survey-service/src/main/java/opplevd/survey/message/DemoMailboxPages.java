package opplevd.survey.message;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** What the demo has sent: a page for people, data for scripts. Without sign-in, on the demo's machine alone. */
@Controller("/demo/mailbox")
@Secured(SecurityRule.IS_ANONYMOUS)
@Requires(beans = DemoMailbox.class)
@Hidden
class DemoMailboxPages {
    private static final int SHOWN = 100;

    private final DemoMailbox mailbox;
    private final Pages pages;

    DemoMailboxPages(DemoMailbox mailbox, Pages pages) {
        this.mailbox = mailbox;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> list(@QueryValue @Nullable String search, Language language) {
        String wanted = search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
        List<DemoMailbox.Delivered> all = mailbox.all();
        List<DemoMailbox.Delivered> found = all.stream()
                .filter(one -> (one.to() + " " + one.subject() + " " + one.text())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
        Map<String, Object> model =
                Map.of("delivered", found.stream().limit(SHOWN).toList(), "count", found.size(), "search", wanted);
        return pages.render("survey/message/mailbox", model, language);
    }

    @Get("/{number}")
    HttpResponse<String> one(long number, Language language) {
        DemoMailbox.Delivered found = mailbox.find(number).orElseThrow(Refusal::notFound);
        return pages.render("survey/message/mail", Map.of("mail", found), language);
    }

    /** The HTML part as a mail program shows it, which opens links beside it. */
    @Get("/{number}/html")
    HttpResponse<String> html(long number) {
        DemoMailbox.Delivered found = mailbox.find(number).orElseThrow(Refusal::notFound);
        String html = found.html().replaceFirst("<head>", "<head><base target=\"_blank\">");
        return HttpResponse.ok(html).contentType("text/html;charset=utf-8");
    }

    /** All of it, for scripts: to, text with the link, newest first. */
    @Get("/all.json")
    List<Map<String, Object>> all() {
        return mailbox.all().stream()
                .map(one -> Map.<String, Object>of(
                        "number", one.number(),
                        "channel", one.channel(),
                        "to", one.to(),
                        "subject", one.subject(),
                        "text", one.text(),
                        "language", one.language()))
                .toList();
    }
}
