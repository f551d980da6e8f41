package opplevd.report.programme;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.report.form.Typed;
import opplevd.report.network.Network;
import opplevd.report.network.Networks;
import opplevd.report.network.Programme;
import org.jspecify.annotations.Nullable;

/** Making and changing networks: the secretariat every one, a facilitator its own. */
@Hidden
@Controller("/networks")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class NetworkKeepingPages {
    private static final String FLAWS = "network.flaw.";

    private final Networks networks;
    private final Programme programme;
    private final AuditLog audit;
    private final Pages pages;
    private final Messages messages;

    NetworkKeepingPages(Networks networks, Programme programme, AuditLog audit, Pages pages, Messages messages) {
        this.networks = networks;
        this.programme = programme;
        this.audit = audit;
        this.pages = pages;
        this.messages = messages;
    }

    @Get("/new")
    HttpResponse<String> blank(SignedIn who, Language language) {
        secretariatOnly(who);
        Map<String, String> values = NetworkForm.values(null, List.of(), null);
        return page(HttpStatus.OK, null, new Typed(values, FLAWS), language);
    }

    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post("/new")
    HttpResponse<String> make(SignedIn who, Language language, @Body Map<String, String> values) {
        secretariatOnly(who);
        Typed typed = new Typed(values, FLAWS);
        String key = NetworkForm.key(typed.text("name"));
        if (!key.isEmpty() && networks.find(key).isPresent()) {
            typed.flaw("name", "taken", typed.text("name"));
        }
        return put(who, typed, key.isEmpty() ? "-" : key, null, language);
    }

    @Get("/{network}/edit")
    HttpResponse<String> edit(SignedIn who, Language language, String network) {
        Network found = kept(who, network);
        Map<String, String> values = NetworkForm.values(
                found, programme.members(found), programme.cohortOf(found).orElse(null));
        return page(HttpStatus.OK, found, new Typed(values, FLAWS), language);
    }

    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post("/{network}/edit")
    HttpResponse<String> change(SignedIn who, Language language, String network, @Body Map<String, String> values) {
        Network found = kept(who, network);
        return put(who, new Typed(values, FLAWS), found.key(), found, language);
    }

    private HttpResponse<String> put(
            SignedIn who, Typed typed, String key, @Nullable Network before, Language language) {
        NetworkForm.Read read = NetworkForm.read(typed, key, programme.cohorts());
        if (read == null) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, before, typed, language);
        }
        programme.put(read.network(), read.members(), read.cohort());
        audit.record(who, before == null ? "network-made" : "network-changed", key, null);
        return HttpResponse.seeOther(URI.create("/networks"));
    }

    /** A new cohort, from the list of networks. */
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post("/cohorts")
    HttpResponse<String> cohort(SignedIn who, Language language, @Body Map<String, String> values) {
        secretariatOnly(who);
        Typed typed = new Typed(values, FLAWS);
        String name = typed.words("name", 120);
        LocalDate starts = typed.day("starts", true);
        LocalDate ends = typed.day("ends", false);
        if (starts != null && ends != null && ends.isBefore(starts)) {
            typed.flaw("ends", "order");
        }
        if (!typed.isSound() || starts == null) {
            Map<String, Object> model = new HashMap<>();
            model.put("typed", typed.values());
            model.put("wrong", typed.inWords(messages, language));
            return pages.render(HttpStatus.UNPROCESSABLE_ENTITY, "network/cohort", model, language);
        }
        programme.addCohort(name, starts, ends);
        audit.record(who, "cohort-made", name, null);
        return HttpResponse.seeOther(URI.create("/networks"));
    }

    @Get("/cohorts")
    HttpResponse<String> newCohort(SignedIn who, Language language) {
        secretariatOnly(who);
        return pages.render("network/cohort", Map.of("typed", Map.of(), "wrong", List.of()), language);
    }

    private HttpResponse<String> page(HttpStatus status, @Nullable Network network, Typed typed, Language language) {
        Map<String, Object> model = new HashMap<>();
        if (network != null) {
            model.put("network", network);
        }
        model.put("typed", typed.values());
        model.put("rows", NetworkForm.rows(typed));
        model.put("cohorts", programme.cohorts());
        model.put("wrong", typed.inWords(messages, language));
        return pages.render(status, "network/form", model, language);
    }

    private static void secretariatOnly(SignedIn who) {
        if (!who.has(Role.SECRETARIAT)) {
            throw Refusal.notFound();
        }
    }

    private Network kept(SignedIn who, String key) {
        boolean keeps = who.has(Role.SECRETARIAT)
                || who.everywhere(Role.FACILITATOR)
                || who.scopes(Role.FACILITATOR).contains(key);
        if (!keeps) {
            throw Refusal.notFound();
        }
        return networks.find(key).orElseThrow(Refusal::notFound);
    }
}
