package opplevd.report.gathering;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;
import opplevd.report.measure.Measures;
import opplevd.report.measure.Proposal;
import opplevd.report.measure.Shown;
import opplevd.report.node.Scope;

/** Hands a promise over to those who keep measures, once; handed over again it is the same measure. */
@Singleton
class HandOver {
    private static final String ORIGIN = "gathering-promise/";

    private final Measures measures;
    private final Agendas agendas;
    private final Seats seats;

    HandOver(Measures measures, Agendas agendas, Seats seats) {
        this.measures = measures;
        this.agendas = agendas;
        this.seats = seats;
    }

    /** Whether a promise can be a measure: a member's own, not homework. */
    boolean fits(Promise promise, Seat seat) {
        return promise.kind() == Promise.Kind.COMMITMENT
                && seats.idOf(seat.network(), promise.municipality()).isPresent();
    }

    /** Hands over. @return the measure's id */
    String handOver(SignedIn who, Gathering gathering, Seat seat, Promise promise) {
        String id = seats.idOf(seat.network(), promise.municipality()).orElseThrow(Refusal::notFound);
        String area = gathering.areaKey();
        return measures.propose(
                who,
                new Proposal(
                        id,
                        null,
                        area == null ? "" : area,
                        promise.text(),
                        promise.text(),
                        promise.responsible(),
                        promise.dueOn(),
                        area == null ? List.of() : scopes(gathering, promise),
                        ORIGIN + promise.promiseId()));
    }

    /** The measure that a promise became. */
    Optional<Shown> measure(Seat seat, Promise promise) {
        return seats.idOf(seat.network(), promise.municipality())
                .flatMap(id -> measures.ofOrigin(ORIGIN + promise.promiseId(), Set.of(id)));
    }

    /** What the promise is about: the theme that it came from; none = the whole. */
    private List<Scope> scopes(Gathering gathering, Promise promise) {
        return agendas.of(gathering).stream()
                .filter(item -> item.itemId().equals(promise.itemId()))
                .filter(item -> item.kind() == AgendaItem.Kind.THEME)
                .map(AgendaItem::scope)
                .filter(scope -> scope.kind() != Scope.Kind.WHOLE)
                .toList();
    }
}
