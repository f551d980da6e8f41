package opplevd.report.gathering;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;
import opplevd.report.benchmark.Comparison;
import opplevd.report.export.Download;
import opplevd.report.export.Press;
import org.jspecify.annotations.Nullable;

/** A gathering on paper: a pack for each municipality beforehand, and the minutes. */
@Hidden
@Controller("/gatherings/{gathering}")
@ExecuteOn(TaskExecutors.BLOCKING)
class MinutesPages {
    private final Desk desk;
    private final Agendas agendas;
    private final Gatherings gatherings;
    private final Promises promises;
    private final Participants participants;
    private final FollowUp followUp;
    private final Pages pages;
    private final Press press;

    MinutesPages(
            Desk desk,
            Agendas agendas,
            Gatherings gatherings,
            Promises promises,
            Participants participants,
            FollowUp followUp,
            Pages pages,
            Press press) {
        this.desk = desk;
        this.agendas = agendas;
        this.gatherings = gatherings;
        this.promises = promises;
        this.participants = participants;
        this.followUp = followUp;
        this.pages = pages;
        this.press = press;
    }

    /** A point of the agenda with what was said and promised there. */
    public record Point(AgendaItem item, String presenter, List<Noted> notes, List<FollowUp.Line> promises) {}

    /** A theme of the pack: the picture, and what the municipality has to do with it. */
    public record Theme(
            AgendaItem item, String presenter, String message, Optional<ThemePicture> picture, String role) {}

    @Produces(MediaType.TEXT_HTML)
    @Get("/minutes")
    HttpResponse<String> minutes(SignedIn who, Language language, String gathering) {
        return pages.render("gathering/minutes", minutes(desk.open(who, gathering, language)), language);
    }

    @Get("/minutes.pdf")
    CompletableFuture<HttpResponse<byte[]>> minutesPdf(SignedIn who, Language language, String gathering) {
        Desk.Opened opened = desk.open(who, gathering, language);
        String document = pages.text("gathering/minutes-paper", minutes(opened), language);
        return printed(
                document,
                opened,
                opened.voice().text("gathering.minutes.of", opened.gathering().title()));
    }

    /**
     * What to read before one comes.
     *
     * @param municipality code of a member; one's own, or the first, when not said
     */
    @Get("/pack.pdf")
    CompletableFuture<HttpResponse<byte[]>> pack(
            SignedIn who, Language language, String gathering, @QueryValue @Nullable String municipality) {
        Desk.Opened opened = desk.open(who, gathering, language);
        Seat seat = opened.seat();
        String code = municipality != null && seat.members().containsKey(municipality)
                ? municipality
                : seat.own().stream()
                        .findFirst()
                        .or(() -> seat.members().keySet().stream().findFirst())
                        .orElseThrow(Refusal::notFound);
        Map<String, Object> model = minutes(opened);
        model.put("whose", seat.nameOf(code));
        model.put("themes", themes(opened, code));
        model.put(
                "earlierLines",
                gatherings
                        .before(opened.gathering())
                        .map(before -> followUp.of(before, seat, opened.voice()))
                        .orElse(List.of()));
        String document = pages.text("gathering/pack-paper", model, language);
        return printed(document, opened, opened.gathering().title() + " " + seat.nameOf(code));
    }

    private CompletableFuture<HttpResponse<byte[]>> printed(String document, Desk.Opened opened, String name) {
        return press.print(document)
                .thenApply(bytes ->
                        Download.of(bytes, Press.TYPE, opened.seat().network().name() + " " + name, "pdf"));
    }

    private Map<String, Object> minutes(Desk.Opened opened) {
        Gathering gathering = opened.gathering();
        List<FollowUp.Line> lines = followUp.of(gathering, opened.seat(), opened.voice());
        List<Noted> notes = promises.notes(gathering);
        List<Point> points = new ArrayList<>();
        for (AgendaItem item : agendas.of(gathering)) {
            points.add(new Point(
                    item,
                    presenter(item, opened),
                    notes.stream()
                            .filter(note -> item.itemId().equals(note.itemId()))
                            .toList(),
                    lines.stream()
                            .filter(line -> item.itemId().equals(line.promise().itemId()))
                            .toList()));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("gathering", gathering);
        model.put("network", opened.seat().network());
        model.put("groups", participants.of(gathering, opened.seat()));
        model.put("points", points);
        model.put("loose", notes.stream().filter(note -> note.itemId() == null).toList());
        model.put("lines", lines);
        return model;
    }

    private List<Theme> themes(Desk.Opened opened, String code) {
        Optional<Comparison> comparison =
                agendas.comparison(opened.gathering(), opened.seat().network());
        List<Theme> themes = new ArrayList<>();
        for (AgendaItem item : agendas.of(opened.gathering())) {
            if (item.kind() == AgendaItem.Kind.THEME) {
                Optional<ThemePicture> picture = comparison.flatMap(
                        found -> ThemePicture.of(found, item, "theme-" + item.position(), opened.voice()));
                themes.add(new Theme(
                        item,
                        presenter(item, opened),
                        picture.map(ThemePicture::message).orElse(opened.voice().text("gathering.show.hidden")),
                        picture,
                        role(item, code, comparison, opened)));
            }
        }
        return themes;
    }

    /** What the municipality has to prepare: to tell what it does, or to ask. */
    private static String role(AgendaItem item, String code, Optional<Comparison> comparison, Desk.Opened opened) {
        if (code.equals(item.presenter())) {
            return opened.voice().text("gathering.pack.presents");
        }
        boolean learns = comparison.stream()
                .flatMap(found -> found.lessons().stream())
                .anyMatch(lesson ->
                        lesson.scope().equals(item.scope()) && lesson.learner().equals(code));
        return opened.voice().text(learns ? "gathering.pack.learns" : "gathering.pack.listens");
    }

    private static String presenter(AgendaItem item, Desk.Opened opened) {
        return item.presenter() == null ? "" : opened.seat().nameOf(item.presenter());
    }
}
