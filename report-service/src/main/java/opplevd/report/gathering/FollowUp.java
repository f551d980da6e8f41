package opplevd.report.gathering;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import opplevd.kit.language.Writing;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.quality.Change;
import opplevd.report.network.Shared;
import opplevd.report.network.Sharings;
import opplevd.report.node.AreaNode;
import opplevd.report.node.Scope;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.Results;
import opplevd.report.wording.Sides;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * What was promised at a gathering, what was done, and has K moved since, by which side? K of what the promise was about, in the
 * round that the gathering looked at and in the municipality's latest that may be compared with it.
 */
@Singleton
class FollowUp {
    private static final double CONFIDENCE = 0.95;

    private final Promises promises;
    private final Homework homework;
    private final Agendas agendas;
    private final Seats seats;
    private final Results results;
    private final Sharings sharings;

    FollowUp(Promises promises, Homework homework, Agendas agendas, Seats seats, Results results, Sharings sharings) {
        this.promises = promises;
        this.homework = homework;
        this.agendas = agendas;
        this.seats = seats;
        this.results = results;
        this.sharings = sharings;
    }

    /**
     * A promise with what came of it.
     *
     * @param done whether it is done: homework of all when all members have done it
     * @param theme what it was about; empty for none
     * @param moved whether K moved, in a few words; empty where that isn't a question
     * @param each what each member did of homework of all; else empty
     * @param sides K before and after and which side moved; empty where it isn't known
     */
    public record Line(
            Promise promise,
            String who,
            boolean done,
            String theme,
            String state,
            List<Each> each,
            String moved,
            String sides) {}

    /**
     * What one member did.
     *
     * @param said by whom and when; empty where it isn't known
     */
    public record Each(String municipality, String name, String state, String outcome, String said) {}

    List<Line> of(Gathering gathering, Seat seat, Voice voice) {
        Map<String, AgendaItem> items =
                agendas.of(gathering).stream().collect(Collectors.toMap(AgendaItem::itemId, Function.identity()));
        Homework.Done deeds = homework.of(gathering);
        return promises.of(gathering).stream()
                .map(promise -> promise.isOfAll()
                        ? ofAll(promise, theme(items.get(String.valueOf(promise.itemId()))), deeds, seat, voice)
                        : line(promise, items.get(String.valueOf(promise.itemId())), gathering, seat, voice))
                .toList();
    }

    private Line line(Promise promise, @Nullable AgendaItem item, Gathering gathering, Seat seat, Voice voice) {
        String who = seat.nameOf(promise.municipality());
        boolean done = promise.state() == Promise.State.DONE;
        String state = state(promise.state(), voice);
        boolean moves = promise.kind() == Promise.Kind.COMMITMENT && gathering.hasRound();
        if (item == null || theme(item).isEmpty() || !moves) {
            return new Line(promise, who, done, theme(item), state, List.of(), "", "");
        }
        Optional<Change> change = change(promise.municipality(), item.scope(), gathering, seat);
        return new Line(
                promise,
                who,
                done,
                theme(item),
                state,
                List.of(),
                change.map(found -> moved(found, voice)).orElse(voice.text("gathering.moved.not-yet")),
                change.map(found -> sides(found, voice)).orElse(""));
    }

    private static String theme(@Nullable AgendaItem item) {
        return item == null || item.kind() != AgendaItem.Kind.THEME ? "" : item.title();
    }

    private static String state(Promise.State state, Voice voice) {
        return voice.text("gathering.state." + state.name().toLowerCase(Locale.ROOT));
    }

    private static Line ofAll(Promise promise, String theme, Homework.Done deeds, Seat seat, Voice voice) {
        int done = deeds.count(promise, seat);
        int all = seat.members().size();
        List<Each> each = seat.members().keySet().stream()
                .map(code -> each(code, deeds.of(promise, code), seat, voice))
                .toList();
        String state = voice.text("gathering.homework.done", done, all);
        return new Line(promise, voice.text("gathering.everybody"), done == all, theme, state, each, "", "");
    }

    private static Each each(String code, Optional<Deed> deed, Seat seat, Voice voice) {
        String state = state(deed.map(Deed::state).orElse(Promise.State.OPEN), voice);
        String said = deed.map(one -> said(one, voice)).orElse("");
        return new Each(code, seat.nameOf(code), state, deed.map(Deed::outcome).orElse(""), said);
    }

    private static String said(Deed deed, Voice voice) {
        LocalDate on = deed.writtenOn();
        return on == null ? "" : deed.writtenBy() + ", " + Writing.date(voice.language(), on);
    }

    private static String moved(Change change, Voice voice) {
        return voice.text("gathering.moved." + change.quality().name().toLowerCase(Locale.ROOT));
    }

    private static String sides(Change change, Voice voice) {
        return voice.text("gathering.moved.k", voice.before(change), voice.after(change)) + " "
                + Sides.of(change, voice);
    }

    /** Empty without a later round, and where the municipality does not share both by name. */
    private Optional<Change> change(String code, Scope scope, Gathering gathering, Seat seat) {
        Optional<String> id = seats.idOf(seat.network(), code);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        MunicipalityScope whose = MunicipalityScope.one(id.get(), "follows a promise made before the network");
        Shared shared = sharings.in(seat.network());
        List<AreaInRound> all = results.areas(whose).stream()
                .filter(area -> area.areaKey().equals(gathering.areaKey()))
                .filter(area -> shared.of(area.municipalityId(), area.roundId()).isNamed())
                .toList();
        Optional<AreaInRound> before = all.stream()
                .filter(area -> area.roundName().equals(gathering.roundName()))
                .findFirst();
        return before.flatMap(then -> all.stream()
                .filter(area -> area.publishedAt().isAfter(then.publishedAt()) && area.comparableWith(then))
                .findFirst()
                .flatMap(now -> change(then, now, scope)));
    }

    private Optional<Change> change(AreaInRound then, AreaInRound now, Scope scope) {
        var before = AreaNode.strata(results.read(then), scope);
        var after = AreaNode.strata(results.read(now), scope);
        return before.isEmpty() || after.isEmpty()
                ? Optional.empty()
                : Optional.of(Change.ofAreas(before, after, CONFIDENCE));
    }
}
