package opplevd.survey.account;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opplevd.kit.audit.AuditEntry;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.signin.SignedIn;

/** What was done, for the operator. */
@Controller("/audit")
@Hidden
final class AuditPages {
    private final AuditLog log;
    private final Accounts accounts;
    private final Pages pages;

    AuditPages(AuditLog log, Accounts accounts, Pages pages) {
        this.log = log;
        this.accounts = accounts;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> latest(SignedIn reader, @QueryValue Optional<Long> before, Language language) {
        Jurisdiction.requireOperator(reader);
        List<AuditEntry> entries = log.latest(before.orElse(Long.MAX_VALUE));
        Map<String, String> names = new HashMap<>();
        for (Person person : accounts.all()) {
            names.put(person.account().id(), person.account().name());
        }
        Map<String, Object> model = Map.of(
                "entries",
                entries,
                "names",
                names,
                "broken",
                log.firstBroken().orElse(0),
                "earlier",
                entries.isEmpty() || entries.getLast().seq() <= 1
                        ? 0
                        : entries.getLast().seq());
        return pages.render("survey/account/audit", model, language);
    }
}
