package opplevd.survey.invitation.recipients;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.invitation.Reach;

/** The list of recipients: how many a unit has, finding somebody, adding one by hand, changing and removing. */
@Controller("/rounds/{round}/recipients")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class RecipientPages {
    private static final int LONGEST_SEARCH = 100;
    private static final int LAST_PAGE = 10_000;

    private final OwnRounds rounds;
    private final Recipients recipients;
    private final RecipientChanges changes;
    private final Reach reach;
    private final Messages messages;
    private final Pages pages;

    RecipientPages(
            OwnRounds rounds,
            Recipients recipients,
            RecipientChanges changes,
            Reach reach,
            Messages messages,
            Pages pages) {
        this.reach = reach;
        this.rounds = rounds;
        this.recipients = recipients;
        this.changes = changes;
        this.messages = messages;
        this.pages = pages;
    }

    /** @param did what was just done: added-N, changed, removed or known */
    @Get
    HttpResponse<String> list(
            @PathVariable String round, @QueryValue Optional<String> did, SignedIn reader, Language language) {
        Recipients.Search everybody = new Recipients.Search("", "", 1);
        return list(model(rounds.of(round, reader), everybody, did.orElse("")), false, language);
    }

    /** Looking for somebody is posted: a name or an address stands in no address line and in no log. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> search(
            @PathVariable String round, @Body Map<String, String> form, SignedIn reader, Language language) {
        String words = form.getOrDefault("words", "").strip();
        String page = form.getOrDefault("page", "1");
        int number = page.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(page), 1, LAST_PAGE) : 1;
        String sought = words.substring(0, Math.min(words.length(), LONGEST_SEARCH));
        Recipients.Search search = new Recipients.Search(sought, form.getOrDefault("unit", ""), number);
        return list(model(rounds.of(round, reader), search, ""), true, language);
    }

    /** @param sought whether somebody looks for a name: only then are names what the page shows */
    private HttpResponse<String> list(Map<String, Object> model, boolean sought, Language language) {
        model.put("sought", sought);
        return pages.render("survey/recipients/list", model, language);
    }

    private Map<String, Object> model(Own own, Recipients.Search search, String did) {
        Map<String, Object> model = ListModel.of(own, search, recipients.find(own, search), recipients.perUnit(own));
        Recipients.Standing standing = recipients.standing(own);
        model.put("reach", reach.of(own.partIds()));
        model.put("mistaken", standing.mistaken());
        model.put("waiting", standing.waiting());
        model.put("reachable", standing.reachable());
        model.put("added", did.matches("added-\\d{1,6}") ? Integer.parseInt(did.substring("added-".length())) : -1);
        model.put("did", List.of("changed", "removed").contains(did) ? did : "");
        return model;
    }

    @Get("/new")
    HttpResponse<String> blank(@PathVariable String round, SignedIn reader, Language language) {
        Own own = rounds.going(round, reader);
        return form(own, HttpStatus.OK, PersonForm.typed(Map.of()), List.of(), null, language);
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(
            @PathVariable String round, @Body Map<String, String> form, SignedIn reader, Language language) {
        Own own = rounds.going(round, reader);
        List<Place> places = own.goingPlaces();
        String unit = places.size() == 1 ? places.getFirst().unitId() : form.getOrDefault("unit", "");
        RecipientRow.Read read = PersonForm.read(form, unit, places);
        Candidate candidate = read.candidate();
        if (candidate == null) {
            return form(own, HttpStatus.UNPROCESSABLE_ENTITY, PersonForm.typed(form), read.flaws(), null, language);
        }
        if (changes.add(own, List.of(candidate), reader) == 0) {
            RowFlaw known = new RowFlaw(0, "", "", "recipients.flaw.listed.all", List.of());
            return form(own, HttpStatus.CONFLICT, PersonForm.typed(form), List.of(known), null, language);
        }
        return back(own, "added-1");
    }

    @Get("/{recipient}")
    HttpResponse<String> one(
            @PathVariable String round, @PathVariable String recipient, SignedIn reader, Language language) {
        Own own = rounds.going(round, reader);
        Recipients.Listed who = recipients.one(own, recipient).orElseThrow(Refusal::notFound);
        return form(own, HttpStatus.OK, ListModel.contact(who.contact()), List.of(), who, language);
    }

    @Post("/{recipient}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            @PathVariable String round,
            @PathVariable String recipient,
            @Body Map<String, String> form,
            SignedIn reader,
            Language language) {
        Own own = rounds.going(round, reader);
        Recipients.Listed who = recipients.one(own, recipient).orElseThrow(Refusal::notFound);
        if (form.containsKey("remove")) {
            changes.remove(own, who, reader);
            return back(own, "removed");
        }
        RecipientRow.Read read = PersonForm.read(form, who.unitId(), own.places());
        Candidate candidate = read.candidate();
        if (candidate == null) {
            return form(own, HttpStatus.UNPROCESSABLE_ENTITY, PersonForm.typed(form), read.flaws(), who, language);
        }
        changes.change(own, who, candidate.contact(), reader);
        return back(own, "changed");
    }

    private HttpResponse<String> form(
            Own own,
            HttpStatus status,
            Map<String, Object> typed,
            List<RowFlaw> flaws,
            Recipients.@org.jspecify.annotations.Nullable Listed who,
            Language language) {
        Map<String, Object> model = new HashMap<>();
        model.put("round", own.roundId());
        model.put("name", own.roundName());
        model.put(
                "places", own.goingPlaces().stream().map(RecipientPages::choice).toList());
        model.put("planned", planned(own));
        model.put("typed", typed);
        model.put("flaws", flaws.stream().map(flaw -> words(flaw, language)).toList());
        if (who != null) {
            model.put("recipient", who.id());
            model.put("unitName", who.unit());
            model.put("draft", own.part(who.partId()).state().name().equals("DRAFT"));
        }
        return pages.render(status, "survey/recipients/person", model, language);
    }

    /** By unit the number in the plan that the first one on the list takes the place of. */
    private Map<String, Long> planned(Own own) {
        return recipients.perUnit(own).stream()
                .filter(unit -> unit.replacedBy(1) > 0)
                .collect(Collectors.toMap(Recipients.UnitCount::unitId, Recipients.UnitCount::planned));
    }

    private Map<String, String> words(RowFlaw flaw, Language language) {
        return Map.of(
                "field",
                flaw.field(),
                "what",
                FlawLine.of(flaw, messages, language).what());
    }

    static Map<String, String> choice(Place place) {
        return Map.of("id", place.unitId(), "name", place.name(), "code", place.code());
    }

    private static HttpResponse<?> back(Own own, String did) {
        return HttpResponse.seeOther(URI.create("/rounds/" + own.roundId() + "/recipients?did=" + did));
    }
}
