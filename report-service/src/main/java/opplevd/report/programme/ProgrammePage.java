package opplevd.report.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import opplevd.quality.Adjustment;
import opplevd.quality.Change;
import opplevd.quality.Movement;
import opplevd.report.benchmark.Benchmark;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.AreaSums;
import opplevd.report.wording.RoundNames;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * The whole programme on one page: every cohort with its networks, and how K has gone in each since its members joined. What
 * changed is decided for all of the page together (Holm). Networks and municipalities stand by name, never by figures.
 *
 * @param finding in how many areas of networks K is higher than when they joined
 */
public record ProgrammePage(String finding, List<Group> groups) {

    /** A cohort, or the networks without one. */
    public record Group(String name, String days, List<OfNetwork> networks) {}

    /** A network with its areas; empty areas where nobody has two rounds yet. */
    public record OfNetwork(String key, String name, int members, List<OfArea> areas) {}

    /**
     * An area of it.
     *
     * @param together null where fewer than three share both rounds
     * @param members each that shares both by name
     */
    public record OfArea(String title, @Nullable Row together, List<Row> members) {}

    /** K, experience and expectation at joining and now, and what is sure. */
    public record Row(
            String name,
            String rounds,
            String k,
            String experience,
            String expectation,
            String ratio,
            String verdict) {}

    /** A network as it is kept, with what has come of it. */
    record Kept(String key, String name, int members, List<SinceJoining.OfArea> areas) {}

    /** A cohort as it is kept. */
    record Cohort(String name, String days, List<Kept> networks) {}

    public ProgrammePage {
        groups = List.copyOf(groups);
    }

    static ProgrammePage of(List<Cohort> cohorts, AreaSums sums, Voice voice) {
        return new Writer(sure(cohorts), sums, voice).write(cohorts);
    }

    /** The changes that hold when all of the page are tested together. */
    private static List<Change> sure(List<Cohort> cohorts) {
        List<Change> all = cohorts.stream()
                .flatMap(cohort -> cohort.networks().stream())
                .flatMap(network -> network.areas().stream())
                .flatMap(area -> changes(area).stream())
                .toList();
        List<Double> holm = Adjustment.holm(all.stream().map(Change::p).toList());
        List<Change> sure = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (holm.get(i) < Benchmark.ALPHA) {
                sure.add(all.get(i));
            }
        }
        return sure;
    }

    private static List<Change> changes(SinceJoining.OfArea area) {
        List<Change> changes = new ArrayList<>();
        if (area.together() != null) {
            changes.add(area.together());
        }
        area.named().forEach(one -> changes.add(one.change()));
        return changes;
    }

    private record Writer(List<Change> sure, AreaSums sums, Voice voice) {

        ProgrammePage write(List<Cohort> cohorts) {
            List<Group> groups = cohorts.stream()
                    .map(cohort -> new Group(
                            cohort.name(),
                            cohort.days(),
                            cohort.networks().stream().map(this::network).toList()))
                    .toList();
            List<Change> together = cohorts.stream()
                    .flatMap(cohort -> cohort.networks().stream())
                    .flatMap(network -> network.areas().stream())
                    .flatMap(area -> area.together() == null ? Stream.<Change>empty() : Stream.of(area.together()))
                    .toList();
            return new ProgrammePage(finding(together), groups);
        }

        private String finding(List<Change> together) {
            if (together.isEmpty()) {
                return voice.text("network.programme.none");
            }
            int rose = (int) together.stream()
                    .filter(change -> moved(change) == Movement.ROSE)
                    .count();
            return voice.text("network.programme.rose", rose, together.size());
        }

        private Movement moved(Change change) {
            return sure.contains(change) ? change.quality() : Movement.UNCHANGED;
        }

        private OfNetwork network(Kept network) {
            return new OfNetwork(
                    network.key(),
                    network.name(),
                    network.members(),
                    network.areas().stream().map(this::area).toList());
        }

        private OfArea area(SinceJoining.OfArea area) {
            Change together = area.together();
            return new OfArea(
                    voice.of(sums.read(area.any()).title(), area.any().areaKey()),
                    together == null
                            ? null
                            : row(
                                    voice.text("network.programme.together", area.members()),
                                    voice.text("network.programme.each"),
                                    together),
                    area.named().stream().map(this::member).toList());
        }

        private Row member(SinceJoining.OfMember one) {
            AreaInRound first = one.stretch().first();
            AreaInRound latest = one.stretch().latest();
            return row(
                    latest.municipalityName(),
                    String.join(" → ", RoundNames.brief(List.of(first.roundName(), latest.roundName()))),
                    one.change());
        }

        private Row row(String name, String rounds, Change change) {
            return new Row(
                    name,
                    rounds,
                    arrow(voice.before(change), voice.after(change)),
                    arrow(change.experience()),
                    arrow(change.expectation()),
                    Double.isFinite(change.ciLow()) ? voice.ratio(change) : "–",
                    voice.text(
                            switch (moved(change)) {
                                case ROSE -> "report.change.is-better";
                                case FELL -> "report.change.is-worse";
                                case UNCHANGED, UNKNOWN -> "report.change.cant-say";
                            }));
        }

        private String arrow(Change.Side side) {
            return arrow(voice.two(side.before()), voice.two(side.after()));
        }

        private static String arrow(String before, String after) {
            return before + " → " + after;
        }
    }
}
