package opplevd.report.gathering;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Installation;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;
import opplevd.report.form.Typed;

/** One gathering: everything about it on one page, and what may be changed. */
@Hidden
@Controller("/gatherings/{gathering}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class GatheringPages {
    private final Desk desk;
    private final Gatherings gatherings;
    private final GatheringForm form;
    private final Agendas agendas;
    private final FollowUp followUp;
    private final Promises promises;
    private final Participants participants;
    private final Installation installation;
    private final Pages pages;
    private final Messages messages;

    GatheringPages(
            Desk desk,
            Gatherings gatherings,
            GatheringForm form,
            Agendas agendas,
            FollowUp followUp,
            Promises promises,
            Participants participants,
            Installation installation,
            Pages pages,
            Messages messages) {
        this.desk = desk;
        this.gatherings = gatherings;
        this.form = form;
        this.agendas = agendas;
        this.followUp = followUp;
        this.promises = promises;
        this.participants = participants;
        this.installation = installation;
        this.pages = pages;
        this.messages = messages;
    }

    @Get
    HttpResponse<String> one(SignedIn who, Language language, String gathering) {
        return page(HttpStatus.OK, desk.open(who, gathering, language), Desk.typed(Map.of()));
    }

    private HttpResponse<String> page(HttpStatus status, Desk.Opened opened, Typed typed) {
        Gathering gathering = opened.gathering();
        Seat seat = opened.seat();
        Map<String, Object> model = new HashMap<>();
        model.put("gathering", gathering);
        model.put("network", seat.network());
        model.put("members", seat.members());
        model.put("leads", seat.leads());
        model.put("writes", seat.mayWrite());
        model.put("own", seat.own());
        model.put("agenda", agendas.of(gathering));
        model.put("groups", participants.of(gathering, seat));
        model.put("parties", Participant.Party.values());
        model.put("most", Participants.MOST);
        model.put("lines", followUp.of(gathering, seat, opened.voice()));
        model.put("notes", promises.notes(gathering));
        model.put("earlier", gatherings.before(gathering).map(List::of).orElse(List.of()));
        model.put(
                "earlierLines",
                gatherings
                        .before(gathering)
                        .map(before -> followUp.of(before, seat, opened.voice()))
                        .orElse(List.of()));
        model.put("open", gatherings.isOpen(gathering));
        model.put("address", installation.report("/g"));
        model.put("typed", typed.values());
        model.put("wrong", typed.inWords(messages, opened.language()));
        return pages.render(status, "gathering/gathering", model, opened.language());
    }

    @Get("/edit")
    HttpResponse<String> edit(SignedIn who, Language language, String gathering) {
        Desk.Opened opened = desk.lead(who, gathering, language);
        return editing(HttpStatus.OK, opened, GatheringForm.typed(opened.gathering()));
    }

    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post("/edit")
    HttpResponse<String> change(SignedIn who, Language language, String gathering, @Body Map<String, String> values) {
        Desk.Opened opened = desk.lead(who, gathering, language);
        Typed typed = Desk.typed(values);
        Gatherings.Plan plan = form.read(typed, opened.seat().network(), opened.voice());
        if (plan == null) {
            return editing(HttpStatus.UNPROCESSABLE_ENTITY, opened, typed);
        }
        gatherings.change(opened.gathering(), plan);
        desk.record(who, "changed", opened.gathering());
        return Desk.to(opened.gathering(), "");
    }

    private HttpResponse<String> editing(HttpStatus status, Desk.Opened opened, Typed typed) {
        Map<String, Object> model = form.model(opened.seat().network(), typed, opened.voice());
        String id = opened.gathering().gatheringId();
        model.put("action", "/gatherings/" + id + "/edit");
        model.put("back", "/gatherings/" + id);
        return pages.render(status, "gathering/form", model, opened.language());
    }

    /** Who comes from one municipality: those named, the others are taken off the list. */
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post("/participants")
    HttpResponse<String> participants(
            SignedIn who, Language language, String gathering, @Body Map<String, String> values) {
        Desk.Opened opened = desk.open(who, gathering, language);
        String municipality = values.getOrDefault("municipality", "");
        if (municipality.isEmpty() || !opened.seat().mayWriteFor(municipality)) {
            throw Refusal.notFound();
        }
        Typed typed = Desk.typed(values);
        List<Participant> coming = Participants.read(typed, municipality);
        if (!typed.isSound()) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, opened, typed);
        }
        participants.put(opened.gathering(), municipality, coming);
        desk.record(who, "participants", opened.gathering());
        return Desk.to(opened.gathering(), "#participants");
    }

    /** Opens for phones, or closes. */
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post("/phones")
    HttpResponse<String> phones(SignedIn who, Language language, String gathering, @Body Map<String, String> values) {
        Desk.Opened opened = desk.lead(who, gathering, language);
        boolean closes = "close".equals(values.get("do"));
        if (closes) {
            gatherings.close(opened.gathering());
        } else {
            gatherings.open(opened.gathering());
        }
        desk.record(who, closes ? "closed" : "opened", opened.gathering());
        return Desk.to(opened.gathering(), "#phones");
    }
}
