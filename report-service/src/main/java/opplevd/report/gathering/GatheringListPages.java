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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;
import opplevd.report.form.Typed;
import opplevd.report.network.Network;
import org.jspecify.annotations.Nullable;

/** The gatherings that somebody may open, and new ones. */
@Hidden
@Controller("/gatherings")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class GatheringListPages {
    private final Gatherings gatherings;
    private final Reminders reminders;
    private final Seats seats;
    private final Desk desk;
    private final GatheringForm form;
    private final Pages pages;
    private final Messages messages;

    GatheringListPages(
            Gatherings gatherings,
            Reminders reminders,
            Seats seats,
            Desk desk,
            GatheringForm form,
            Pages pages,
            Messages messages) {
        this.gatherings = gatherings;
        this.reminders = reminders;
        this.seats = seats;
        this.desk = desk;
        this.form = form;
        this.pages = pages;
        this.messages = messages;
    }

    /** A gathering in a list. */
    public record Row(String id, String title, String network, LocalDate heldOn, String place) {}

    @Get
    HttpResponse<String> all(SignedIn who, Language language) {
        List<Row> rows = new ArrayList<>();
        List<Network> networks = seats.networks(who);
        for (Network network : networks) {
            for (Gathering one : gatherings.of(network.key())) {
                if (seats.mayOpen(who, network, one.heldOn())) {
                    rows.add(new Row(one.gatheringId(), one.title(), network.name(), one.heldOn(), one.place()));
                }
            }
        }
        LocalDate today = gatherings.today();
        Map<String, Object> model = new HashMap<>();
        model.put(
                "coming",
                rows.stream()
                        .filter(row -> !row.heldOn().isBefore(today))
                        .sorted(Comparator.comparing(Row::heldOn))
                        .toList());
        model.put(
                "past",
                rows.stream()
                        .filter(row -> row.heldOn().isBefore(today))
                        .sorted(Comparator.comparing(Row::heldOn).reversed())
                        .toList());
        model.put("today", today);
        model.put(
                "homework",
                reminders.of(who).stream()
                        .filter(one -> one.kind() == Reminder.Kind.HOMEWORK)
                        .toList());
        model.put("leads", networks.stream().anyMatch(network -> Seats.leads(who, network)));
        model.put("several", networks.size() > 1);
        return pages.render("gathering/list", model, language);
    }

    /**
     * The form of a new one.
     *
     * @param network its key; asked for when not said and there are several
     */
    @Get("/new")
    HttpResponse<String> blank(SignedIn who, Language language, @QueryValue @Nullable String network) {
        List<Network> led = led(who);
        Network chosen = network == null
                ? (led.size() == 1 ? led.getFirst() : null)
                : led.stream()
                        .filter(one -> one.key().equals(network))
                        .findFirst()
                        .orElseThrow(Refusal::notFound);
        if (chosen == null) {
            return pages.render("gathering/which", Map.of("networks", led), language);
        }
        int number = gatherings.of(chosen.key()).size() + 1;
        Typed typed = Desk.typed(Map.of("title", messages.text(language, "gathering.title.next", number)));
        return page(HttpStatus.OK, chosen, typed, language);
    }

    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Post("/new")
    HttpResponse<String> make(SignedIn who, Language language, @Body Map<String, String> values) {
        Network network = led(who).stream()
                .filter(one -> one.key().equals(values.get("network")))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        Typed typed = Desk.typed(values);
        Gatherings.Plan plan = form.read(typed, network, desk.voice(language));
        if (plan == null) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, network, typed, language);
        }
        String id = gatherings.make(network.key(), plan);
        desk.record(who, "made", gatherings.find(id));
        return HttpResponse.seeOther(URI.create("/gatherings/" + id));
    }

    private List<Network> led(SignedIn who) {
        return seats.networks(who).stream()
                .filter(network -> Seats.leads(who, network))
                .toList();
    }

    private HttpResponse<String> page(HttpStatus status, Network network, Typed typed, Language language) {
        Map<String, Object> model = form.model(network, typed, desk.voice(language));
        model.put("action", "/gatherings/new");
        model.put("back", "/gatherings");
        return pages.render(status, "gathering/form", model, language);
    }
}
