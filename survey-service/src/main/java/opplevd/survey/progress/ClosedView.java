package opplevd.survey.progress;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import opplevd.survey.comment.Comments;
import opplevd.survey.comment.UnitComments;
import opplevd.survey.invitation.Reach;
import opplevd.survey.publication.Outcome;
import opplevd.survey.publication.ResponseCounts;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.RoundState;
import org.jspecify.annotations.Nullable;

/** What the page of a round shows before it opens and after it has closed. */
@Singleton
class ClosedView {
    private final ResponseCounts counts;
    private final Outcome outcome;
    private final Comments comments;
    private final Facts facts;
    private final Reach reach;

    ClosedView(ResponseCounts counts, Outcome outcome, Comments comments, Facts facts, Reach reach) {
        this.reach = reach;
        this.counts = counts;
        this.outcome = outcome;
        this.comments = comments;
        this.facts = facts;
    }

    /**
     * A unit after closing.
     *
     * @param figures SHOWN, or why it has none: PRIMARY (too few), SECONDARY (else another one's could be found), EMPTY
     */
    public record Unit(
            String name,
            String municipality,
            long responses,
            @Nullable Integer invited,
            String figures) {}

    Map<String, Object> of(List<ReachedPart> reached) {
        List<Unit> units = new ArrayList<>();
        long waiting = 0;
        long unread = 0;
        List<UnitComments> toFinish = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (ReachedPart part : reached) {
            units.addAll(units(part));
            facts.stopped(part.id()).ifPresent(stopped -> reasons.add(stopped.reason()));
            if (part.state() == RoundState.PUBLISHED) {
                List<UnitComments> left = comments.units(part.id()).stream()
                        .filter(unit -> !unit.done())
                        .toList();
                waiting += left.stream().mapToLong(UnitComments::comments).sum();
                unread += left.stream().mapToLong(UnitComments::left).sum();
                left.stream().filter(unit -> unit.left() == 0).forEach(toFinish::add);
            }
        }
        RoundState state = reached.stream()
                .map(ReachedPart::state)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Map<String, Object> model = new HashMap<>();
        model.put("state", state.name());
        model.put("units", units);
        model.put("reasons", reasons.stream().distinct().toList());
        model.put("responses", units.stream().mapToLong(Unit::responses).sum());
        if (!units.isEmpty() && units.stream().allMatch(unit -> unit.invited() != null)) {
            model.put(
                    "invited",
                    units.stream()
                            .mapToLong(unit -> Objects.requireNonNull(unit.invited()))
                            .sum());
        }
        model.put(
                "shown",
                units.stream().filter(unit -> unit.figures().equals("SHOWN")).count());
        model.put(
                "talks",
                reached.stream().anyMatch(part -> part.state() == RoundState.DRAFT && facts.lacksTalks(part.id())));
        if (state == RoundState.DRAFT) {
            model.put("reach", reach.of(reached.stream().map(ReachedPart::id).toList()));
        }
        if (state == RoundState.DRAFT && reached.size() > 1) {
            Set<String> confirmed =
                    facts.confirmed(reached.stream().map(ReachedPart::id).toList());
            model.put("waitingFor", places(reached, part -> !confirmed.contains(part.id())));
            model.put("confirmedBy", places(reached, part -> confirmed.contains(part.id())));
        }
        // of several municipalities each reads its own
        model.put(
                "results",
                reached.size() > 1
                        ? "/"
                        : facts.code(reached.getFirst().municipalityId())
                                .map(code -> "/municipalities/" + code + "?round="
                                        + reached.getFirst().roundId())
                                .orElse("/"));
        model.put("comments", waiting);
        model.put("unread", unread);
        model.put("toFinish", toFinish);
        return model;
    }

    private static List<String> places(List<ReachedPart> parts, Predicate<ReachedPart> which) {
        return parts.stream().filter(which).map(ReachedPart::municipality).toList();
    }

    private List<Unit> units(ReachedPart part) {
        ResponseCounts.Counted counted = counts.of(part.id());
        Map<String, String> figures = counted.state() == RoundState.PUBLISHED ? outcome.of(part.id()) : Map.of();
        return counted.units().stream()
                .map(unit -> new Unit(
                        unit.name(),
                        part.municipality(),
                        unit.responses(),
                        unit.invited(),
                        figures.getOrDefault(unit.id(), "")))
                .toList();
    }
}
