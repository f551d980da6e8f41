package opplevd.survey.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import opplevd.survey.publication.ResponseCounts;
import opplevd.survey.round.OsloTime;
import opplevd.survey.round.ReachedPart;
import org.jspecify.annotations.Nullable;

/**
 * Where an open part is now, and where the last round was at the same time.
 *
 * @param openedAt null = not known
 * @param days per unit id, how many had answered on each morning
 * @param last null = there is none to compare with
 */
record Standing(
        ReachedPart part,
        @Nullable Instant openedAt,
        List<ResponseCounts.UnitCount> units,
        Map<String, NavigableMap<LocalDate, Long>> days,
        @Nullable LastRound last,
        Instant now) {
    /** Counts are taken at four: an instant is nearest to that of the day eight hours on. */
    private static final Duration NEAREST = Duration.ofHours(8);

    boolean sameTime() {
        return openedAt != null && last != null && last.hasDays();
    }

    /** A line for each unit. */
    List<Line> lines() {
        return units.stream().map(this::line).toList();
    }

    private Line line(ResponseCounts.UnitCount unit) {
        boolean hidden = hidden(unit);
        return new Line(
                unit.name(),
                hidden ? 0 : unit.responses(),
                unit.invited(),
                hidden ? null : before(unit.id()),
                sameTime(),
                hidden);
    }

    private static boolean hidden(ResponseCounts.UnitCount unit) {
        Integer invited = unit.invited();
        return invited != null && invited < Line.FEWEST;
    }

    private @Nullable Double before(String unitId) {
        Double responses = responsesBefore(unitId);
        Integer invited = invitedBefore(unitId);
        return responses == null || invited == null || responses > invited ? null : responses / invited;
    }

    private @Nullable Integer invitedBefore(String unitId) {
        ResponseCounts.UnitCount end = last == null ? null : last.end().get(unitId);
        Integer invited = end == null ? null : end.invited();
        return invited == null || invited < Line.FEWEST ? null : invited;
    }

    private @Nullable Double responsesBefore(String unitId) {
        if (last == null) {
            return null;
        }
        if (!sameTime()) {
            ResponseCounts.UnitCount end = last.end().get(unitId);
            return end == null ? null : (double) end.responses();
        }
        NavigableMap<LocalDate, Long> counted = last.days().get(unitId);
        return counted == null ? null : at(counted, dayBefore());
    }

    /** The morning of the last round that is as long after its opening as now is after this part's. */
    private LocalDate dayBefore() {
        Instant opened = openedAt;
        Instant lastOpened = last == null ? null : last.openedAt();
        if (opened == null || lastOpened == null) {
            throw new IllegalStateException("nothing to compare with");
        }
        return OsloTime.day(lastOpened.plus(Duration.between(opened, now)).plus(NEAREST));
    }

    private static double at(NavigableMap<LocalDate, Long> counted, LocalDate day) {
        Map.Entry<LocalDate, Long> known = counted.floorEntry(day);
        return known == null ? 0 : known.getValue();
    }

    /** The part as one line, of the units that are shown: for a round of several municipalities, and for the whole. */
    Line together(String name) {
        List<ResponseCounts.UnitCount> shown =
                units.stream().filter(unit -> !hidden(unit)).toList();
        boolean known = !shown.isEmpty() && shown.stream().allMatch(unit -> unit.invited() != null);
        int invited = shown.stream()
                .mapToInt(unit -> unit.invited() == null ? 0 : unit.invited())
                .sum();
        long responses =
                shown.stream().mapToLong(ResponseCounts.UnitCount::responses).sum();
        return new Line(name, responses, known ? invited : null, togetherBefore(), sameTime(), false);
    }

    private @Nullable Double togetherBefore() {
        double responses = 0;
        int invited = 0;
        for (ResponseCounts.UnitCount unit : units) {
            Double before = responsesBefore(unit.id());
            Integer of = invitedBefore(unit.id());
            if (before != null && of != null) {
                responses += before;
                invited += of;
            }
        }
        return invited == 0 || responses > invited ? null : responses / invited;
    }

    /** Share that had answered, by whole days after opening; of the units whose number of invited is known. */
    NavigableMap<Integer, Double> course() {
        Map<String, Integer> invited = new HashMap<>();
        for (ResponseCounts.UnitCount unit : units) {
            Integer of = unit.invited();
            if (of != null && !hidden(unit)) {
                invited.put(unit.id(), of);
            }
        }
        return openedAt == null ? new TreeMap<>() : course(days, invited, openedAt);
    }

    /** The same of the last round. */
    NavigableMap<Integer, Double> courseBefore() {
        if (last == null || last.openedAt() == null) {
            return new TreeMap<>();
        }
        Map<String, Integer> invited = new HashMap<>();
        for (ResponseCounts.UnitCount unit : units) {
            Integer of = invitedBefore(unit.id());
            if (of != null) {
                invited.put(unit.id(), of);
            }
        }
        return course(last.days(), invited, last.openedAt());
    }

    private static NavigableMap<Integer, Double> course(
            Map<String, NavigableMap<LocalDate, Long>> days, Map<String, Integer> invited, Instant opened) {
        NavigableMap<Integer, Double> course = new TreeMap<>();
        LocalDate first = OsloTime.day(opened);
        List<NavigableMap<LocalDate, Long>> known = new ArrayList<>();
        int of = 0;
        for (Map.Entry<String, NavigableMap<LocalDate, Long>> unit : days.entrySet()) {
            Integer ofUnit = invited.get(unit.getKey());
            if (ofUnit != null) {
                known.add(unit.getValue());
                of += ofUnit;
            }
        }
        if (of == 0) {
            return course;
        }
        course.put(0, 0.0);
        for (NavigableMap<LocalDate, Long> counted : known) {
            for (LocalDate day : counted.keySet()) {
                double responses =
                        known.stream().mapToDouble(one -> at(one, day)).sum();
                int after = Math.toIntExact(first.until(day, ChronoUnit.DAYS));
                if (after >= 0) {
                    course.put(after, Math.min(1, responses / of));
                }
            }
        }
        return course;
    }
}
