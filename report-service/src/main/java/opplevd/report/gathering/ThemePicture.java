package opplevd.report.gathering;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opplevd.kit.language.Alphabet;
import opplevd.quality.QualityRatio;
import opplevd.report.benchmark.Benchmark;
import opplevd.report.benchmark.Comparison;
import opplevd.report.benchmark.InScope;
import opplevd.report.chart.Chart;
import opplevd.report.chart.Side;
import opplevd.report.chart.Wall;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/** What a theme looks like on the wall: who to learn from in one message, and the members against it. */
public record ThemePicture(String message, Chart chart) {
    private static final int SPELT = 6;

    /** Empty where fewer than three members are shown. */
    static Optional<ThemePicture> of(Comparison comparison, AgendaItem item, String id, Voice voice) {
        InScope found = InScope.of(comparison, item.scope());
        if (found.shown() < Benchmark.FEWEST_MEMBERS) {
            return Optional.empty();
        }
        Map<String, List<String>> learners = found.learners();
        boolean chosen = item.presenter() != null && learners.containsKey(item.presenter());
        String teacher = chosen
                ? item.presenter()
                : learners.keySet().stream().findFirst().orElse(null);
        String message = message(found, teacher, voice);
        List<Wall.Row> rows = toldApart(rows(found, teacher, voice), voice);
        Wall wall = new Wall(
                id,
                message,
                description(rows, voice),
                rows,
                new Wall.Words(
                        voice.text("gathering.wall.goal"),
                        teacher == null ? "" : voice.text("gathering.wall.against", found.nameOf(teacher)),
                        voice.text("report.column.k")));
        return Optional.of(new ThemePicture(message, wall.draw()));
    }

    private static String message(InScope found, @Nullable String teacher, Voice voice) {
        if (teacher == null) {
            return voice.text("gathering.wall.nobody");
        }
        List<String> learners = found.learners().getOrDefault(teacher, List.of());
        String name = found.nameOf(teacher);
        if (learners.size() == 1) {
            return voice.text("gathering.wall.one", name, found.nameOf(learners.getFirst()));
        }
        if (learners.size() == found.shown() - 1) {
            return voice.text("gathering.wall.all", name);
        }
        return learners.size() <= SPELT
                ? voice.text("gathering.wall." + learners.size(), name)
                : voice.text("gathering.wall.many", name, learners.size());
    }

    /** All of them, or where there are more than seven the one to learn from with those who can, then the others. */
    private static List<Wall.Row> rows(InScope found, @Nullable String teacher, Voice voice) {
        Set<String> first = new LinkedHashSet<>();
        if (teacher != null) {
            first.add(teacher);
            first.addAll(found.learners().getOrDefault(teacher, List.of()));
        }
        found.places().forEach(place -> first.add(place.code()));
        List<String> chosen = first.stream().limit(Wall.MOST).toList();
        List<Wall.Row> rows = new ArrayList<>();
        for (InScope.Place place : found.places()) {
            if (chosen.contains(place.code())) {
                rows.add(row(found, place, teacher, voice));
            }
        }
        rows.sort(Alphabet.by(Wall.Row::name));
        return rows;
    }

    /** With three decimals in all rows where two would contradict a word or a shape: "is lower" beside the same K. */
    static List<Wall.Row> toldApart(List<Wall.Row> rows, Voice voice) {
        double teacher = rows.stream()
                .filter(Wall.Row::teacher)
                .mapToDouble(Wall.Row::k)
                .findFirst()
                .orElse(Double.NaN);
        boolean close = rows.stream()
                .filter(row -> row.hidden().isEmpty())
                .anyMatch(row -> (row.sure() && Voice.alike(row.k(), teacher))
                        || (Side.of(row.low(), row.high(), 1) != Side.UNSURE && Voice.alike(row.k(), 1)));
        return close
                ? rows.stream()
                        .map(row -> row.hidden().isEmpty() ? row.written(voice.three(row.k())) : row)
                        .toList()
                : rows;
    }

    private static Wall.Row row(InScope found, InScope.Place place, @Nullable String teacher, Voice voice) {
        QualityRatio ratio = place.ratio();
        boolean isTeacher = place.code().equals(teacher);
        if (ratio == null) {
            String reason = voice.text("report.hidden." + place.hidden());
            return new Wall.Row(place.name(), false, Double.NaN, Double.NaN, Double.NaN, "", "", false, reason);
        }
        boolean lower = teacher != null && found.isHigher(teacher, place.code());
        boolean higher = teacher != null && found.isHigher(place.code(), teacher);
        String verdict = teacher == null || isTeacher
                ? ""
                : voice.text("gathering.wall." + (lower ? "lower" : higher ? "higher" : "cannot-tell"));
        return new Wall.Row(
                place.name(),
                isTeacher,
                ratio.ciLow(),
                ratio.k(),
                ratio.ciHigh(),
                voice.two(ratio.k()),
                verdict,
                lower || higher,
                "");
    }

    private static String description(List<Wall.Row> rows, Voice voice) {
        List<String> said = rows.stream()
                .map(row -> row.hidden().isEmpty()
                        ? voice.text("gathering.wall.describe", row.name(), row.kText())
                                + (row.verdict().isEmpty() ? "" : ", " + row.verdict())
                        : row.name() + ": " + row.hidden())
                .toList();
        return String.join(". ", said) + ".";
    }
}
