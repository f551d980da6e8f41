package opplevd.survey.progress;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.language.Writing;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.round.OsloTime;
import opplevd.survey.round.ReachedPart;
import org.jspecify.annotations.Nullable;

/** What the page of a round shows while residents answer. */
@Singleton
class OpenView {
    private static final double HOURS_A_DAY = 24;

    private final Standings standings;
    private final ToDos todos;
    private final Facts facts;
    private final Messages messages;
    private final Clock clock;

    OpenView(Standings standings, ToDos todos, Facts facts, Messages messages, Clock clock) {
        this.standings = standings;
        this.todos = todos;
        this.facts = facts;
        this.messages = messages;
        this.clock = clock;
    }

    /** A row of the table beside the picture of the days. */
    public record Day(
            int day, @Nullable Double now, @Nullable Double before) {}

    /** Several parts show a line each, a single one a line for each unit. */
    Map<String, Object> of(List<ReachedPart> open, SignedIn reader, Language language) {
        List<Standing> all = open.stream().map(standings::of).toList();
        boolean common = all.size() > 1;
        List<Line> lines = common
                ? all.stream()
                        .map(standing -> standing.together(standing.part().municipality()))
                        .toList()
                : all.getFirst().lines();
        Line whole = common ? sum(lines) : all.getFirst().together("");
        Map<String, Object> model = new HashMap<>();
        model.put("lines", lines);
        model.put("whole", whole);
        model.put("common", common);
        model.put("place", common ? "" : all.getFirst().part().municipality());
        model.put(
                "behind",
                names(lines.stream().filter(Line::behind).map(Line::name).toList(), language));
        model.put("lacking", lines.stream().filter(line -> line.missing() > 0).count());
        model.put("behindCount", lines.stream().filter(Line::behind).count());
        model.put("hidden", lines.stream().filter(Line::hidden).count());
        model.put(
                "todos",
                all.stream()
                        .flatMap(standing -> todos.of(standing, language, reader).stream())
                        .limit(5)
                        .toList());
        LastRound last = all.getFirst().last();
        if (!common && last != null) {
            model.put("last", last.name());
        }
        time(all.getFirst(), model);
        if (!common) {
            course(all.getFirst(), whole, model, language);
        }
        return model;
    }

    private String names(List<String> names, Language language) {
        return names.isEmpty() ? "" : ToDos.names(names, language, messages);
    }

    /** Of several municipalities; their last rounds were not at the same times, so they are not added up. */
    private static Line sum(List<Line> lines) {
        boolean known = lines.stream().allMatch(line -> line.invited() != null);
        int invited = lines.stream()
                .mapToInt(line -> Objects.requireNonNullElse(line.invited(), 0))
                .sum();
        long responses = lines.stream().mapToLong(Line::responses).sum();
        return new Line("", responses, known ? invited : null, null, false, false);
    }

    private void time(Standing standing, Map<String, Object> model) {
        Instant now = clock.instant();
        Instant closes = standing.part().closesAt();
        model.put("now", now);
        if (standing.openedAt() != null) {
            model.put("openedAt", standing.openedAt());
        }
        if (closes != null) {
            model.put("closesAt", closes);
            model.put("daysLeft", Math.max(0, OsloTime.day(now).until(OsloTime.day(closes), ChronoUnit.DAYS)));
        }
    }

    private void course(Standing standing, Line whole, Map<String, Object> model, Language language) {
        Double rate = whole.rate();
        Instant opened = standing.openedAt();
        NavigableMap<Integer, Double> now = standing.course();
        if (rate == null || opened == null || now.isEmpty()) {
            return;
        }
        NavigableMap<Integer, Double> before = standing.courseBefore();
        Instant closes = standing.part().closesAt();
        double today = days(opened, clock.instant());
        now.keySet().removeIf(day -> day > today);
        List<Double> reminders = facts.of(standing.part()).reminders().stream()
                .map(reminder -> days(opened, reminder.at()))
                .toList();
        Curve.Course course = new Curve.Course(
                now, before, today, rate, closes == null ? 0 : (int) Math.ceil(days(opened, closes)), reminders);
        DoubleFunction<String> percent = share -> Writing.percent(language, share, 0);
        model.put("curves", List.of(Curve.wide(course, percent), Curve.phone(course, percent)));
        model.put(
                "days", table(now, before, OsloTime.day(opened).until(OsloTime.day(clock.instant()), ChronoUnit.DAYS)));
    }

    /** Days and parts of days from midnight before the opening, as the mornings are counted. */
    private static double days(Instant opened, Instant at) {
        Instant midnight = OsloTime.day(opened).atStartOfDay(OsloTime.ZONE).toInstant();
        return Duration.between(midnight, at).toMinutes() / (HOURS_A_DAY * 60);
    }

    private static List<Day> table(
            NavigableMap<Integer, Double> now, NavigableMap<Integer, Double> before, long today) {
        TreeMap<Integer, Double> all = new TreeMap<>(before);
        all.putAll(now);
        List<Day> days = new ArrayList<>();
        for (int day : all.keySet()) {
            Map.Entry<Integer, Double> then = before.floorEntry(day);
            days.add(new Day(day, day <= today ? now.get(day) : null, then == null ? null : then.getValue()));
        }
        return days;
    }
}
