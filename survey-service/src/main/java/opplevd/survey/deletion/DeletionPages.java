package opplevd.survey.deletion;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.account.Lifetimes;
import opplevd.survey.box.KeyCopy;
import opplevd.survey.box.KeyRing;
import opplevd.survey.invitation.Contact;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.ReachedParts;
import opplevd.survey.upload.SealedTable;

/** Tells whoever runs rounds what will be deleted when, with the dates of their own. */
@Controller("/deletions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class DeletionPages {
    private final ReachedParts parts;
    private final Remains remains;
    private final KeyRing keys;
    private final Pages pages;

    DeletionPages(ReachedParts parts, Remains remains, KeyRing keys, Pages pages) {
        this.parts = parts;
        this.remains = remains;
        this.keys = keys;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> all(SignedIn reader, Language language) {
        if (!reader.has(Role.COORDINATOR, Role.FACILITATOR, Role.SECRETARIAT)) {
            throw Refusal.notFound();
        }
        List<ReachedPart> reached = parts.all(reader);
        Map<String, Remains.Left> left = remains.of(reached);
        Map<String, List<KeyCopy>> copies = keys.copies().stream().collect(Collectors.groupingBy(KeyCopy::partId));
        List<PartPromises> all = reached.stream()
                .map(part -> PartPromises.of(
                        part,
                        left.getOrDefault(part.id(), Remains.Left.NOTHING),
                        copies.getOrDefault(part.id(), List.of())))
                .toList();
        List<PartPromises> going = all.stream().filter(part -> !part.isDone()).toList();
        Map<String, Object> model = new HashMap<>();
        model.put("rounds", going);
        model.put("done", all.size() - going.size());
        model.put("contactDays", Contact.KEPT_AFTER_CLOSING.toDays());
        model.put("uploadHours", SealedTable.LIFE.toHours());
        model.put("idleMinutes", Lifetimes.IDLE_SESSION.toMinutes());
        model.put("sessionHours", Lifetimes.SESSION.toHours());
        model.put("linkDays", Lifetimes.INVITATION.toDays());
        return pages.render("survey/deletion/deletions", model, language).header("Cache-Control", "no-store");
    }
}
