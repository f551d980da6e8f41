package opplevd.report.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opplevd.quality.Change;
import opplevd.quality.Movement;
import opplevd.quality.QualityRatio;
import opplevd.report.chart.Chart;
import opplevd.report.chart.Side;
import opplevd.report.chart.Trend;
import opplevd.report.measure.Measure.Tied;
import opplevd.report.node.Scope;
import opplevd.report.wording.Sides;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * What happened to what the measure was to move, in words, a table and a picture.
 *
 * @param rounds which two rounds are compared; empty where there are none
 * @param sides which side of the fraction moved, of the first row
 * @param proof that before and after is no proof; empty where nothing is compared
 * @param target whether the measure's target is reached; empty where there is none
 * @param chart the series with the day on which the measure was begun; null below two points
 * @param course the same as a table
 */
public record EffectView(
        String finding,
        String rounds,
        String sides,
        String proof,
        List<String> target,
        List<Row> rows,
        @Nullable Chart chart,
        List<Level> course) {

    /** K in a round of the series. */
    public record Level(String round, String k, String interval) {}

    /** How one item, dimension or the whole moved. */
    public record Row(
            String name,
            String k,
            String interval,
            String experience,
            String expectation,
            String verdict,
            String shape) {}

    public EffectView {
        target = List.copyOf(target);
        rows = List.copyOf(rows);
        course = List.copyOf(course);
    }

    static EffectView of(Measure measure, Effect effect, Voice voice) {
        Writer writer = new Writer(measure, effect, voice);
        return switch (effect.kind()) {
            case MEASURED -> writer.measured();
            case NOT_YET -> writer.nothing("measure.effect.not-yet");
            case NO_BASELINE -> writer.nothing("measure.effect.no-baseline");
            case NOT_COMPARABLE -> writer.nothing("measure.effect.not-comparable");
            case HIDDEN -> writer.nothing("measure.effect.hidden");
            case NOT_QUALITY -> writer.nothing("measure.effect.not-quality");
        };
    }

    private record Writer(Measure measure, Effect effect, Voice voice) {

        EffectView nothing(String key) {
            String finding = voice.text(key);
            return new EffectView(finding, "", "", "", reached(), List.of(), chart(finding), course());
        }

        EffectView measured() {
            String finding = finding();
            Change first = effect.scopes().getFirst().change();
            return new EffectView(
                    finding,
                    voice.text(
                            "measure.effect.rounds",
                            effect.before() == null ? "" : effect.before(),
                            effect.after() == null ? "" : effect.after()),
                    Sides.of(first, voice),
                    voice.text("measure.effect.proof"),
                    reached(),
                    effect.scopes().stream().map(this::row).toList(),
                    chart(finding),
                    course());
        }

        private TargetWords target() {
            return new TargetWords(measure.plan(), voice);
        }

        private List<String> reached() {
            boolean quality = effect.kind() != Effect.Kind.NOT_QUALITY;
            return quality ? target().sentences(effect, this::name) : List.of();
        }

        private List<Level> course() {
            return effect.course().stream()
                    .map(point -> new Level(
                            point.round(),
                            voice.k(point.level().ratio()),
                            voice.intervalOrReason(
                                    point.level().ratio(),
                                    point.level().scale().min(),
                                    point.level().scale().max())))
                    .toList();
        }

        private String finding() {
            List<String> sentences = new ArrayList<>();
            add(sentences, "measure.effect.rose", Movement.ROSE);
            add(sentences, "measure.effect.fell", Movement.FELL);
            List<String> unsure = effect.scopes().stream()
                    .filter(one -> one.change().quality() != Movement.ROSE
                            && one.change().quality() != Movement.FELL)
                    .map(one -> name(one.scope()))
                    .toList();
            if (!unsure.isEmpty()) {
                sentences.add(voice.text("measure.effect.cannot-tell", voice.list(unsure)));
            }
            return String.join(" ", sentences);
        }

        private void add(List<String> sentences, String key, Movement moved) {
            List<String> names = effect.scopes().stream()
                    .filter(one -> one.change().quality() == moved)
                    .map(one -> name(one.scope()))
                    .toList();
            if (!names.isEmpty()) {
                sentences.add(voice.text(key, voice.list(names)));
            }
        }

        private String name(Scope scope) {
            return measure.tied().stream()
                    .filter(one -> one.scope().equals(scope))
                    .findFirst()
                    .map((Tied one) -> voice.text("report.quote", MeasureLine.name(one, voice)))
                    .orElseGet(() -> voice.text("measure.effect.whole"));
        }

        private Row row(Effect.ScopeChange one) {
            Change change = one.change();
            String interval = Double.isNaN(change.ciLow())
                    ? ""
                    : voice.text(
                            "measure.effect.interval",
                            voice.change(change.ratio()),
                            voice.change(change.ciLow()),
                            voice.change(change.ciHigh()));
            String key = switch (change.quality()) {
                case ROSE -> "report.change.is-better";
                case FELL -> "report.change.is-worse";
                case UNCHANGED, UNKNOWN -> "report.change.cant-say";
            };
            String shape = switch (change.quality()) {
                case ROSE -> "ABOVE";
                case FELL -> "BELOW";
                case UNCHANGED, UNKNOWN -> "UNSURE";
            };
            return new Row(
                    name(one.scope()),
                    voice.before(change) + " → " + voice.after(change),
                    interval,
                    voice.two(change.experience().before()) + " → "
                            + voice.two(change.experience().after()),
                    voice.two(change.expectation().before()) + " → "
                            + voice.two(change.expectation().after()),
                    voice.text(key),
                    shape);
        }

        /** Nothing has begun before it is under way. */
        private List<Trend.Event> events(int begun) {
            return measure.standing().startedOn() == null
                    ? List.of()
                    : List.of(new Trend.Event(begun, voice.text("measure.effect.begun")));
        }

        private static Trend.Point drawn(Effect.Point point) {
            QualityRatio k = point.level().ratio();
            Side side = Side.of(k.ciLow(), k.ciHigh(), 1);
            return new Trend.Point(point.round(), k.k(), k.ciLow(), k.ciHigh(), Double.NaN, Double.NaN, side);
        }

        private @Nullable Chart chart(String finding) {
            List<Effect.Point> course = effect.course();
            if (course.size() < 2) {
                return null;
            }
            List<Trend.Point> points = course.stream().map(Writer::drawn).toList();
            int begun = (int) IntStream.range(0, course.size())
                    .filter(i -> course.get(i).before())
                    .count();
            List<String> rounds = course.stream()
                    .map(point -> voice.text(
                            "report.course.describe",
                            point.round(),
                            voice.k(point.level().ratio())))
                    .toList();
            String described = String.join(
                    " ", Stream.concat(rounds.stream(), reached().stream()).toList());
            boolean set = measure.plan().target() != null;
            Trend.Lines one =
                    new Trend.Lines(Double.NaN, "", 1, voice.text(set ? "report.first.one" : "measure.effect.one"));
            return new Trend(
                            "effect-" + measure.id().replaceAll("[^a-z0-9]", ""),
                            finding,
                            described,
                            points,
                            target().in(one),
                            events(begun),
                            Trend.Range.QUALITY,
                            voice::axis)
                    .draw();
        }
    }
}
