package opplevd.report.gathering;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opplevd.kit.refusal.Refusal;
import opplevd.report.benchmark.Benchmarks;
import opplevd.report.benchmark.Comparison;
import opplevd.report.network.Network;
import opplevd.report.node.Scope;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/** The agenda of a gathering: proposed from the data, then anybody's who leads it. */
@Singleton
class Agendas {
    private static final int FOLLOW_UP = 20;
    private static final int WHOLE = 15;
    private static final int THEME = 30;
    private static final int PROMISES = 30;
    private static final int HOMEWORK = 10;

    private final AgendaRows rows;
    private final Gatherings gatherings;
    private final Benchmarks benchmarks;

    Agendas(AgendaRows rows, Gatherings gatherings, Benchmarks benchmarks) {
        this.rows = rows;
        this.gatherings = gatherings;
        this.benchmarks = benchmarks;
    }

    List<AgendaItem> of(Gathering gathering) {
        return rows.of(gathering.gatheringId());
    }

    /** The point of that id, if it is one of the agenda. */
    Optional<AgendaItem> item(Gathering gathering, @Nullable String itemId) {
        return of(gathering).stream()
                .filter(item -> item.itemId().equals(itemId))
                .findFirst();
    }

    /** What the gathering compares, as everybody there sees it; empty without a round, or when nothing of it is shared. */
    Optional<Comparison> comparison(Gathering gathering, Network network) {
        String round = gathering.roundName();
        String area = gathering.areaKey();
        if (round == null || area == null) {
            return Optional.empty();
        }
        try {
            Comparison found = benchmarks.inTheRoom(network, round, area);
            return found.benchmark().members().isEmpty() ? Optional.empty() : Optional.of(found);
        } catch (Refusal gone) {
            // withdrawn since the gathering was planned
            return Optional.empty();
        }
    }

    /** Fills an agenda from the data; points that are there already stay, and no theme comes twice. */
    @Transactional
    public void propose(Gathering gathering, Seat seat, Voice voice) {
        List<AgendaItem> there = of(gathering);
        Optional<Comparison> comparison = comparison(gathering, seat.network());
        if (gatherings.before(gathering).isPresent()) {
            addOnce(gathering, there, AgendaItem.Kind.FOLLOW_UP, "gathering.agenda.follow-up", FOLLOW_UP, voice);
        }
        comparison.ifPresent(found -> {
            addTheme(gathering, there, Scope.WHOLE, voice.text("gathering.agenda.whole"), WHOLE, null);
            for (Themes.Theme theme : Themes.of(found, voice)) {
                String presenter = seat.members().containsKey(theme.presenter()) ? theme.presenter() : null;
                addTheme(gathering, there, theme.scope(), theme.title(), THEME, presenter);
            }
        });
        addOnce(gathering, there, AgendaItem.Kind.PROMISES, "gathering.agenda.promises", PROMISES, voice);
        addOnce(gathering, there, AgendaItem.Kind.HOMEWORK, "gathering.agenda.homework", HOMEWORK, voice);
    }

    private void addOnce(
            Gathering gathering, List<AgendaItem> there, AgendaItem.Kind kind, String key, int minutes, Voice voice) {
        if (there.stream().noneMatch(item -> item.kind() == kind)) {
            add(gathering, kind, null, voice.text(key), minutes, null);
        }
    }

    private void addTheme(
            Gathering gathering,
            List<AgendaItem> there,
            Scope scope,
            String title,
            int minutes,
            @Nullable String presenter) {
        boolean known = there.stream()
                .anyMatch(item ->
                        item.kind() == AgendaItem.Kind.THEME && item.scope().equals(scope));
        if (!known) {
            add(gathering, AgendaItem.Kind.THEME, scope, title, minutes, presenter);
        }
    }

    /** Adds a point at the end. */
    void add(
            Gathering gathering,
            AgendaItem.Kind kind,
            @Nullable Scope scope,
            String title,
            int minutes,
            @Nullable String presenter) {
        List<AgendaItem> there = of(gathering);
        rows.add(
                UUID.randomUUID().toString(),
                gathering.gatheringId(),
                there.isEmpty() ? 1 : there.getLast().position() + 1,
                kind.name(),
                scope == null ? null : scope.kind().name(),
                scope == null ? null : scope.key(),
                title,
                minutes,
                presenter);
    }

    AgendaItem find(Gathering gathering, String itemId) {
        return item(gathering, itemId).orElseThrow(Refusal::notFound);
    }

    void change(Gathering gathering, AgendaItem item, String title, int minutes, @Nullable String presenter) {
        rows.change(gathering.gatheringId(), item.itemId(), title, minutes, presenter);
    }

    void remove(Gathering gathering, AgendaItem item) {
        rows.remove(gathering.gatheringId(), item.itemId());
    }

    /** One place up (-1) or down (+1); at the end it stays. */
    @Transactional
    public void move(Gathering gathering, AgendaItem item, int by) {
        List<AgendaItem> order = new ArrayList<>(of(gathering));
        int from = order.indexOf(item);
        int to = from + by;
        if (from < 0 || to < 0 || to >= order.size()) {
            return;
        }
        Collections.swap(order, from, to);
        for (int i = 0; i < order.size(); i++) {
            rows.place(gathering.gatheringId(), order.get(i).itemId(), i + 1);
        }
    }
}
