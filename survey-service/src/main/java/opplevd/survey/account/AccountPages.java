package opplevd.survey.account;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import opplevd.kit.language.Language;
import opplevd.kit.page.Installation;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;

/** The accounts that an operator or a coordinator looks after: invite, disable, change roles. */
@Controller("/accounts")
@Hidden
final class AccountPages {
    private final Accounts accounts;
    private final Jurisdiction jurisdiction;
    private final Places places;
    private final Revoked revoked;
    private final Pages pages;
    private final Installation installation;

    AccountPages(
            Accounts accounts,
            Jurisdiction jurisdiction,
            Places places,
            Revoked revoked,
            Pages pages,
            Installation installation) {
        this.places = places;
        this.accounts = accounts;
        this.jurisdiction = jurisdiction;
        this.revoked = revoked;
        this.pages = pages;
        this.installation = installation;
    }

    @Get
    HttpResponse<String> list(SignedIn reader, Language language) {
        Jurisdiction.requireAny(reader);
        return pages.render("survey/account/accounts", model(reader, Map.of(), ""), language);
    }

    /** The page with its form; wrong is the key of what must be mended in it, empty where nothing is. */
    private Map<String, Object> model(SignedIn reader, Map<String, String> typed, String wrong) {
        List<PersonRow> people = accounts.all().stream()
                .filter(person -> jurisdiction.sees(reader, person))
                .map(person -> PersonRow.of(
                        person, jurisdiction.owns(reader, person), grant -> jurisdiction.covers(reader, grant)))
                .toList();
        List<Places.Place> all = places.of(reader);
        Map<String, Object> model = new HashMap<>();
        model.put("people", people);
        model.put("offered", offered(reader));
        model.put("places", all);
        model.put(
                "placeNames",
                all.stream().collect(Collectors.toMap(Places.Place::code, Places.Place::name, (one, other) -> one)));
        model.put("typing", reader.has(Role.OPERATOR));
        model.put("self", reader.subject());
        model.put("typed", typed);
        model.put("wrong", wrong);
        return model;
    }

    private static List<String> offered(SignedIn reader) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.SERVICE && (reader.has(Role.OPERATOR) || role.needsScope()))
                .map(Role::key)
                .toList();
    }

    @Post("/invitations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> invite(SignedIn reader, @Body Map<String, String> form, Language language) {
        Jurisdiction.requireAny(reader);
        String email = Account.normal(form.getOrDefault("email", ""));
        String name = form.getOrDefault("name", "").strip();
        Optional<Grant> grant = AccountForm.fit(form.getOrDefault("role", ""), form.getOrDefault("scope", ""));
        String wrong = wrong(reader, email, name, grant);
        if (grant.isEmpty() || !wrong.isEmpty()) {
            return pages.render(
                    HttpStatus.UNPROCESSABLE_ENTITY, "survey/account/accounts", model(reader, form, wrong), language);
        }
        String id = accounts.put(reader, email, name, Set.of(grant.get()));
        return link(accounts.invite(reader, id), name, email, language);
    }

    /** Key of what keeps somebody from being invited; empty where nothing does. */
    private String wrong(SignedIn reader, String email, String name, Optional<Grant> grant) {
        if (!AccountForm.isPerson(email, name)) {
            return "account.bad-person";
        }
        if (grant.filter(one -> jurisdiction.covers(reader, one)).isEmpty()) {
            return "account.bad-grant";
        }
        boolean known = accounts.all().stream()
                .anyMatch(person -> person.account().email().equals(email));
        return known ? "account.known-address" : "";
    }

    @Post("/{id}/invitation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> inviteAgain(SignedIn reader, String id, Language language) {
        Person person = owned(reader, id);
        return link(
                accounts.invite(reader, id),
                person.account().name(),
                person.account().email(),
                language);
    }

    /** The link stands on this page and nowhere else. */
    private HttpResponse<String> link(String secret, String name, String email, Language language) {
        Map<String, Object> model = Map.of(
                "name",
                name,
                "email",
                email,
                "link",
                installation.survey("/invitation/" + secret),
                "days",
                Accounts.LINK_LIFE.toDays());
        return pages.render("survey/account/link", model, language);
    }

    @Post("/{id}/disable")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> disable(SignedIn reader, String id) {
        owned(reader, id);
        if (id.equals(reader.subject())) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "account.yourself");
        }
        accounts.disable(reader, id, null);
        return back();
    }

    @Post("/{id}/enable")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> enable(SignedIn reader, String id) {
        owned(reader, id);
        accounts.enable(reader, id, null);
        return back();
    }

    @Post("/{id}/grants")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> grant(SignedIn reader, String id, @Body Map<String, String> form) {
        Person person = seen(reader, id);
        Grant grant = AccountForm.grant(form.getOrDefault("role", ""), form.getOrDefault("scope", ""));
        if (!jurisdiction.covers(reader, grant)) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "account.not-yours");
        }
        if (form.containsKey("remove")) {
            if (id.equals(reader.subject())) {
                throw new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "account.yourself");
            }
            accounts.revoke(reader, person.account().id(), grant, null);
        } else {
            accounts.grant(reader, person.account().id(), grant, null);
        }
        return back();
    }

    private Person seen(SignedIn reader, String id) {
        Jurisdiction.requireAny(reader);
        Optional<Person> person = accounts.find(id).filter(found -> jurisdiction.sees(reader, found));
        return person.orElseThrow(Refusal::notFound);
    }

    private Person owned(SignedIn reader, String id) {
        Person person = seen(reader, id);
        if (!jurisdiction.owns(reader, person)) {
            throw Refusal.notFound();
        }
        return person;
    }

    private HttpResponse<?> back() {
        revoked.refresh();
        return HttpResponse.seeOther(URI.create("/accounts"));
    }
}
