package opplevd.survey.round;

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
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.questionnaire.QuestionnaireLibrary;

/** The pages on which a round is planned: a new one, and one that is a draft still. */
@Controller("/rounds")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class PlanPages {
    private static final String PLACE = "place-";
    /** The hidden field with the name that was proposed. */
    private static final String PROPOSED_NAME = "name-proposed";

    private final Plans plans;
    private final TypedPlan typedPlan;
    private final PlanRows rows;
    private final ReachedParts parts;
    private final PlanView view;
    private final Cautions cautions;
    private final Municipalities municipalities;
    private final Messages messages;
    private final Clock clock;

    PlanPages(
            Plans plans,
            TypedPlan typedPlan,
            PlanRows rows,
            ReachedParts parts,
            PlanView view,
            Cautions cautions,
            Municipalities municipalities,
            Messages messages,
            Clock clock) {
        this.plans = plans;
        this.typedPlan = typedPlan;
        this.rows = rows;
        this.parts = parts;
        this.view = view;
        this.cautions = cautions;
        this.municipalities = municipalities;
        this.messages = messages;
        this.clock = clock;
    }

    private MunicipalityScope scope(SignedIn reader) {
        if (!reader.has(Role.COORDINATOR, Role.FACILITATOR, Role.SECRETARIAT)) {
            throw Refusal.notFound();
        }
        return MunicipalityScope.of(reader, municipalities, Role.COORDINATOR, Role.FACILITATOR, Role.SECRETARIAT);
    }

    private List<PlanRows.Place> places(MunicipalityScope scope) {
        return plans.within(connection -> rows.places(connection, scope));
    }

    /**
     * An empty plan with proposals in it, or last year's a year later.
     *
     * @param questionnaire key of one of the library that is to be asked
     */
    @Get("/new")
    HttpResponse<String> blank(
            @QueryValue Optional<String> copy,
            @QueryValue Optional<String> questionnaire,
            SignedIn reader,
            Language language) {
        MunicipalityScope scope = scope(reader);
        Map<String, String> typed = copy.isPresent()
                ? NextYear.of(copied(parts.of(copy.get(), reader).getFirst()), clock.instant())
                : proposed(scope, questionnaire, language);
        return fresh(HttpStatus.OK, ownNetwork(typed, reader), List.of(), scope, language);
    }

    /** Who plans for one network alone plans its rounds, and would not find a round of no network again. */
    private static Map<String, String> ownNetwork(Map<String, String> typed, SignedIn reader) {
        Set<String> networks = reader.scopes(Role.FACILITATOR);
        if (reader.has(Role.COORDINATOR, Role.SECRETARIAT) || networks.size() != 1) {
            return typed;
        }
        Map<String, String> own = new HashMap<>(typed);
        own.put("network", networks.iterator().next());
        return own;
    }

    private Map<String, String> copied(ReachedPart part) {
        return plans.within(connection -> typedPlan.of(connection, part));
    }

    private Map<String, String> proposed(MunicipalityScope scope, Optional<String> questionnaire, Language language) {
        List<PlanRows.Place> places = places(scope);
        RoundCalendar.Proposal proposal = RoundCalendar.next(OsloTime.day(clock.instant()));
        Map<String, String> typed = ProposedPlan.of(
                proposal, questionnaire.flatMap(QuestionnaireLibrary::find).orElse(null));
        String name = proposedName(places, proposal.opens(), language);
        typed.put("name", name);
        typed.put(PROPOSED_NAME, name);
        return view.done(typed, scope, null);
    }

    /** Where and when it opens: "Lom, autumn 2026". */
    private String proposedName(List<PlanRows.Place> places, LocalDate opens, Language language) {
        String place = places.size() == 1 ? places.getFirst().name() : messages.text(language, "plan.network-round");
        String season = opens.getMonthValue() < Month.JULY.getValue() ? "spring" : "autumn";
        return messages.text(language, "plan.name.proposed." + season, place, Integer.toString(opens.getYear()));
    }

    /** A name that is still the proposed one follows the opening. */
    private Map<String, String> named(Map<String, String> typed, List<PlanRows.Place> places, Language language) {
        String proposed = typed.getOrDefault(PROPOSED_NAME, "");
        Optional<LocalDate> opens = OsloTime.readDay(typed.getOrDefault("opens-day", ""));
        if (proposed.isEmpty() || opens.isEmpty() || !proposed.equals(typed.get("name"))) {
            return typed;
        }
        String name = proposedName(places, opens.get(), language);
        Map<String, String> named = new HashMap<>(typed);
        named.put("name", name);
        named.put(PROPOSED_NAME, name);
        return named;
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> make(SignedIn reader, @Body Map<String, String> sent, Language language) {
        MunicipalityScope scope = scope(reader);
        List<PlanRows.Place> places = places(scope);
        Map<String, String> typed = named(ownNetwork(sent, reader), places, language);
        if (typed.containsKey(PlanView.DO)) {
            return fresh(HttpStatus.OK, view.done(typed, scope, null), List.of(), scope, language);
        }
        PlanForm form = new PlanForm(typed);
        Set<String> chosen = places.stream()
                .map(PlanRows.Place::id)
                .filter(id -> places.size() == 1 || typed.containsKey(PLACE + id))
                .collect(Collectors.toSet());
        if (chosen.isEmpty()) {
            form.flaw(FormFlaw.at("places", "plan.flaw.places"));
        }
        boolean reached = reader.has(Role.COORDINATOR, Role.SECRETARIAT) || reader.everywhere(Role.FACILITATOR);
        if (!reached && !reader.scopes(Role.FACILITATOR).contains(form.text("network"))) {
            form.flaw(FormFlaw.at(
                    "network", "plan.flaw.network-own", String.join(", ", reader.scopes(Role.FACILITATOR))));
        }
        Optional<String> made = !form.flaws().isEmpty() ? Optional.empty() : plans.make(form, scope, chosen, reader);
        return made.isPresent()
                ? HttpResponse.seeOther(URI.create("/rounds/" + made.get()))
                : fresh(HttpStatus.UNPROCESSABLE_ENTITY, typed, form.flaws(), scope, language);
    }

    private HttpResponse<String> fresh(
            HttpStatus status,
            Map<String, String> typed,
            List<FormFlaw> flaws,
            MunicipalityScope scope,
            Language language) {
        List<PlanRows.Place> places = places(scope);
        Map<String, Object> model = new HashMap<>(
                places.size() == 1 ? view.ofUnits(typed, scope, null, language) : view.ofAreas(typed, scope, language));
        model.put("places", places);
        model.put("action", "/rounds/new");
        return view.page(status, "survey/round/new", model, flaws, language);
    }

    /** The plan: to change while a draft, to read afterwards. */
    @Get("/{round}/plan")
    HttpResponse<String> plan(@PathVariable String round, SignedIn reader, Language language) {
        List<ReachedPart> reached = parts.of(round, reader);
        ReachedPart first = reached.getFirst();
        Map<String, String> typed = copied(first);
        TypedPlan.put(typed, "closes", first.closesAt());
        return of(HttpStatus.OK, reached, typed, List.of(), language);
    }

    @Post("/{round}/plan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> change(
            @PathVariable String round, SignedIn reader, @Body Map<String, String> sent, Language language) {
        List<ReachedPart> reached = parts.of(round, reader);
        if (reached.stream().anyMatch(part -> part.state() != RoundState.DRAFT)) {
            throw new Refusal(HttpStatus.CONFLICT, "plan.not-draft");
        }
        ReachedPart first = reached.getFirst();
        boolean whole = whole(reached);
        Map<String, String> typed = new HashMap<>(sent);
        if (!whole) {
            // what belongs to the whole round is not this reader's to change
            typed.putAll(plans.within(connection -> typedPlan.common(connection, first.roundId())));
        }
        if (typed.containsKey(PlanView.DO)) {
            MunicipalityScope own = MunicipalityScope.one(first.municipalityId(), "a part that the reader reaches");
            return of(HttpStatus.OK, reached, view.done(typed, own, first.id()), List.of(), language);
        }
        PlanForm form = new PlanForm(typed);
        boolean changed = reached.size() == 1
                ? plans.change(form, first, whole, reader)
                : plans.changeCommon(form, reached, reader);
        return changed
                ? HttpResponse.seeOther(URI.create("/rounds/" + first.roundId()))
                : of(HttpStatus.UNPROCESSABLE_ENTITY, reached, typed, form.flaws(), language);
    }

    /** The page of an open round's plan with what was typed, and what is wrong with it. */
    HttpResponse<String> refused(
            List<ReachedPart> reached, Map<String, String> sent, List<FormFlaw> flaws, Language language) {
        Map<String, String> typed = new HashMap<>(copied(reached.getFirst()));
        typed.putAll(sent);
        return of(HttpStatus.UNPROCESSABLE_ENTITY, reached, typed, flaws, language);
    }

    private boolean whole(List<ReachedPart> reached) {
        return plans.within(connection -> plans.whole(connection, reached));
    }

    private HttpResponse<String> of(
            HttpStatus status,
            List<ReachedPart> reached,
            Map<String, String> typed,
            List<FormFlaw> flaws,
            Language language) {
        ReachedPart first = reached.getFirst();
        MunicipalityScope own = MunicipalityScope.one(first.municipalityId(), "a part that the reader reaches");
        Map<String, Object> model = new HashMap<>(
                reached.size() == 1
                        ? view.ofUnits(typed, own, first.id(), language)
                        : view.ofAreas(typed, own, language));
        model.put("round", first.roundId());
        model.put("name", first.roundName());
        model.put("state", first.state().name());
        model.put("whole", whole(reached));
        model.put("moments", plans.within(connection -> typedPlan.moments(connection, first)));
        model.put("storedContact", copied(first).getOrDefault("contact", ""));
        model.put("elsewhere", reached.stream().map(cautions::askedElsewhere).toList());
        model.put("alone", reached.size() == 1);
        model.put("action", "/rounds/" + first.roundId() + "/plan");
        return view.page(status, "survey/round/plan", model, flaws, language);
    }
}
