package opplevd.report.gathering;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import opplevd.kit.language.Writing;
import opplevd.report.benchmark.Comparison;
import opplevd.report.wording.Voice;

/** The pictures of a gathering, in the order of its agenda. They show what everybody in the room may see, and nobody's own. */
@Singleton
class Slides {
    private final Agendas agendas;
    private final Promises promises;
    private final Gatherings gatherings;
    private final FollowUp followUp;

    Slides(Agendas agendas, Promises promises, Gatherings gatherings, FollowUp followUp) {
        this.agendas = agendas;
        this.promises = promises;
        this.gatherings = gatherings;
        this.followUp = followUp;
    }

    List<Slide> of(Gathering gathering, Seat seat, Voice voice) {
        List<AgendaItem> agenda = agendas.of(gathering);
        Optional<Comparison> comparison = agendas.comparison(gathering, seat.network());
        List<Promise> made = promises.of(gathering);
        List<Slide> slides = new ArrayList<>();
        slides.add(new Slide(
                1, Slide.Kind.JOIN, gathering.title(), voice.text("gathering.show.join"), List.of(), null, ""));
        slides.add(agenda(agenda, seat, voice));
        for (AgendaItem item : agenda) {
            int number = slides.size() + 1;
            slides.add(
                    switch (item.kind()) {
                        case FOLLOW_UP -> followUp(number, item, gathering, seat, voice);
                        case THEME -> theme(number, item, comparison, voice);
                        case PROMISES ->
                            list(
                                    number,
                                    item,
                                    "gathering.show.promises",
                                    lines(made, Promise.Kind.COMMITMENT, seat, voice),
                                    voice);
                        case HOMEWORK ->
                            list(
                                    number,
                                    item,
                                    "gathering.show.homework",
                                    lines(made, Promise.Kind.HOMEWORK, seat, voice),
                                    voice);
                        case OTHER ->
                            new Slide(
                                    number,
                                    Slide.Kind.LIST,
                                    item.title(),
                                    item.title(),
                                    List.of(),
                                    null,
                                    item.itemId());
                    });
        }
        return slides;
    }

    private static Slide agenda(List<AgendaItem> agenda, Seat seat, Voice voice) {
        List<Slide.Line> lines = fitting(
                agenda.stream()
                        .map(item -> new Slide.Line(
                                voice.text("gathering.minutes", item.minutes()),
                                item.title(),
                                item.presenter() == null ? "" : seat.nameOf(item.presenter())))
                        .toList(),
                voice);
        String topic = voice.text("gathering.agenda");
        String message =
                lines.isEmpty() ? voice.text("gathering.show.agenda.none") : voice.text("gathering.show.agenda");
        return new Slide(2, Slide.Kind.LIST, topic, message, lines, null, "");
    }

    /** As many lines as can be read, the last saying how many there are more. */
    static List<Slide.Line> fitting(List<Slide.Line> lines, Voice voice) {
        if (lines.size() <= Slide.MOST_LINES) {
            return lines;
        }
        int shown = Slide.MOST_LINES - 1;
        Slide.Line rest = new Slide.Line("", voice.text("gathering.show.rest", lines.size() - shown), "");
        return Stream.concat(lines.stream().limit(shown), Stream.of(rest)).toList();
    }

    private static Slide theme(int number, AgendaItem item, Optional<Comparison> comparison, Voice voice) {
        return comparison
                .flatMap(found -> ThemePicture.of(found, item, "wall-" + number, voice))
                .map(picture -> new Slide(
                        number,
                        Slide.Kind.THEME,
                        topic(item, comparison.orElseThrow(), voice),
                        picture.message(),
                        List.of(),
                        picture.chart(),
                        item.itemId()))
                .orElseGet(() -> new Slide(
                        number,
                        Slide.Kind.LIST,
                        item.title(),
                        voice.text("gathering.show.hidden"),
                        List.of(),
                        null,
                        item.itemId()));
    }

    /** What is compared, in which service and round; the service is said once. */
    private static String topic(AgendaItem item, Comparison comparison, Voice voice) {
        String area = voice.of(comparison.title(), comparison.area());
        String round = comparison.round();
        boolean saysIt = round.toLowerCase(voice.language().locale())
                .contains(area.toLowerCase(voice.language().locale()));
        return voice.text(
                "gathering.show.theme", item.title(), saysIt ? round : voice.text("gathering.show.round", area, round));
    }

    private static Slide list(int number, AgendaItem item, String key, List<Slide.Line> lines, Voice voice) {
        String message = voice.text(lines.isEmpty() ? key + ".none" : key);
        return new Slide(number, Slide.Kind.LIST, item.title(), message, lines, null, item.itemId());
    }

    /** The latest seven. */
    private static List<Slide.Line> lines(List<Promise> made, Promise.Kind kind, Seat seat, Voice voice) {
        List<Promise> of = made.stream().filter(one -> one.kind() == kind).toList();
        return of.subList(Math.max(0, of.size() - Slide.MOST_LINES), of.size()).stream()
                .map(one -> new Slide.Line(
                        one.municipality().isEmpty()
                                ? voice.text("gathering.everybody")
                                : seat.nameOf(one.municipality()),
                        one.text(),
                        one.dueOn() == null ? one.responsible() : Writing.date(voice.language(), one.dueOn())))
                .toList();
    }

    private Slide followUp(int number, AgendaItem item, Gathering gathering, Seat seat, Voice voice) {
        List<FollowUp.Line> lines = gatherings
                .before(gathering)
                .map(before -> followUp.of(before, seat, voice))
                .orElse(List.of());
        long done = lines.stream().filter(FollowUp.Line::done).count();
        String message = lines.isEmpty()
                ? voice.text("gathering.show.follow-up.none")
                : voice.text("gathering.show.follow-up", done, lines.size());
        return new Slide(
                number,
                Slide.Kind.LIST,
                item.title(),
                message,
                fitting(
                        lines.stream()
                                .map(line -> new Slide.Line(
                                        line.who(),
                                        line.promise().text(),
                                        line.moved().isEmpty() ? line.state() : line.state() + ". " + line.moved()))
                                .toList(),
                        voice),
                null,
                item.itemId());
    }
}
