package opplevd.report.unitreport;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opplevd.report.node.Scope;
import opplevd.report.reader.ReadableResults;
import opplevd.report.reader.Reader;
import opplevd.report.results.Results;
import opplevd.report.results.UnitInRound;
import org.jspecify.annotations.Nullable;

/** Gathers what the page about a unit tells. */
@Singleton
class UnitReadings {
    private final UnitReports reports;
    private final ReadableResults readable;
    private final Results results;
    private final Phases phases;

    UnitReadings(UnitReports reports, ReadableResults readable, Results results, Phases phases) {
        this.reports = reports;
        this.readable = readable;
        this.results = results;
        this.phases = phases;
    }

    /**
     * The unit in the round that an address means.
     *
     * @param key code or id
     * @param round name or id; the latest when not said
     */
    UnitReading of(Reader reader, String key, @Nullable String round) {
        if (round == null || round.isBlank()) {
            List<UnitInRound> rounds = readable.rounds(reader, key);
            return of(rounds.getFirst(), rounds);
        }
        UnitInRound unit = readable.unit(reader, round, key);
        return of(unit, readable.rounds(reader, unit.unitId()));
    }

    private UnitReading of(UnitInRound unit, List<UnitInRound> rounds) {
        return new UnitReading(
                unit,
                reports.quality(unit),
                results.read(unit.area()).title(),
                results.read(unit),
                since(unit, rounds),
                history(unit, rounds),
                results.comments(unit),
                rounds.stream().map(UnitInRound::roundName).distinct().toList());
    }

    private Course.History history(UnitInRound unit, List<UnitInRound> rounds) {
        List<UnitInRound> upToNow = rounds.reversed().stream()
                .filter(other -> !other.publishedAt().isAfter(unit.publishedAt()))
                .toList();
        Map<String, Phase> begun = phases.of(unit);
        List<Course.Round> shown = upToNow.stream()
                .filter(other -> other.area().comparableWith(unit.area()))
                .map(reports::quality)
                .filter(quality -> quality.overall().shown())
                .map(quality -> new Course.Round(
                        quality.where().roundName(),
                        quality.overall().ratio(),
                        begun.get(quality.where().roundId())))
                .toList();
        return new Course.History(shown, upToNow.size() - shown.size());
    }

    private Since since(UnitInRound unit, List<UnitInRound> rounds) {
        Optional<UnitInRound> before = reports.before(rounds, unit);
        if (before.isEmpty()) {
            return rounds.stream()
                    .filter(other -> other.publishedAt().isBefore(unit.publishedAt()))
                    .findFirst()
                    .map(other -> new Since(Since.Kind.NOT_COMPARABLE, other.roundName(), 0, null))
                    .orElse(Since.FIRST);
        }
        String round = before.get().roundName();
        int responses = results.read(before.get()).responses();
        List<UnitReports.ScopeChange> changes = reports.changes(before.get(), unit);
        if (changes.stream().noneMatch(change -> change.scope().equals(Scope.WHOLE))) {
            return new Since(Since.Kind.HIDDEN, round, responses, null);
        }
        return new Since(Since.Kind.COMPARED, round, responses, Comparison.of(changes));
    }
}
