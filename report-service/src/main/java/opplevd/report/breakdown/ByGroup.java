package opplevd.report.breakdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opplevd.quality.Member;
import opplevd.quality.NodeStatus;
import opplevd.quality.Pairwise;
import opplevd.quality.QualityRatio;
import opplevd.report.node.GroupedQuality;
import opplevd.report.node.NodeQuality;
import opplevd.report.node.ScopeQuality;
import opplevd.report.results.PublishedBreakdown;
import opplevd.report.results.Questionnaire;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * Do the groups of those who answered get the same? Each group's K with its interval.
 *
 * @param by language, age or relation
 * @param sub what was asked, and that it was decided before
 * @param finding which is surely higher than which; that it can't be told, or that nothing may be told
 */
public record ByGroup(String by, String sub, String finding, List<Row> rows) {
    private static final double ALPHA = 0.05;

    /**
     * A group.
     *
     * @param lang of its name, where that is not the page's own; else empty
     * @param reason why it has no figures; else empty
     */
    public record Row(
            String name,
            String lang,
            String reason,
            String k,
            String interval,
            String experience,
            String expectation,
            String verdict,
            String n) {}

    public ByGroup {
        rows = List.copyOf(rows);
    }

    /** Null where the round isn't told so. */
    public static @Nullable ByGroup of(NodeQuality node, Voice voice) {
        GroupedQuality grouped = node.groups();
        if (grouped == null) {
            return null;
        }
        GroupNames names = new GroupNames(node.asked(), voice);
        List<Row> rows = grouped.groups().stream()
                .map(group -> row(
                        names.told(group.key()), group.quality(), node.asked().scale(), voice))
                .toList();
        return new ByGroup(grouped.by(), sub(node, voice), finding(grouped, names, voice), rows);
    }

    private static String sub(NodeQuality node, Voice voice) {
        Questionnaire.GroupQuestion question = node.asked().groups();
        String asked = question == null
                ? voice.text("breakdown.sub")
                : voice.text("breakdown.sub.asked", voice.of(question.text(), question.by()));
        return node.level() == NodeQuality.Level.AREA ? asked + " " + voice.text("breakdown.sub.area") : asked;
    }

    private static Row row(Voice.Told name, ScopeQuality quality, Questionnaire.Scale scale, Voice voice) {
        if (!quality.shown()) {
            String reason = voice.text(
                    quality.visibility() == NodeStatus.EMPTY
                            ? "breakdown.empty"
                            : "report.hidden." + quality.visibility().name().toLowerCase(Locale.ROOT));
            return new Row(name.text(), name.lang(), reason, "", "", "", "", "", "");
        }
        QualityRatio ratio = quality.ratio();
        return new Row(
                name.text(),
                name.lang(),
                "",
                voice.k(ratio),
                voice.intervalOrReason(ratio, scale.min(), scale.max()),
                voice.two(ratio.meanExperience()),
                voice.two(ratio.meanExpectation()),
                voice.shortly(ratio),
                voice.whole(ratio.n()));
    }

    /** Those who did not tell are no group that one could act on, so they are not compared. */
    private static String finding(GroupedQuality grouped, GroupNames names, Voice voice) {
        List<Member> shown = new ArrayList<>();
        for (GroupedQuality.Group group : grouped.groups()) {
            if (group.sums() != null && !group.key().equals(PublishedBreakdown.NOT_TOLD)) {
                shown.add(new Member(group.key(), group.sums()));
            }
        }
        if (shown.isEmpty()) {
            return voice.text("breakdown.hidden." + grouped.by());
        }
        if (shown.size() == 1) {
            return voice.text("breakdown.one", names.of(shown.getFirst().id()));
        }
        List<String> sure = new ArrayList<>();
        for (Pairwise.Pair pair : Pairwise.ofUnits(shown, ALPHA).pairs()) {
            if (pair.pHolm() < ALPHA) {
                boolean first = pair.ratio() > 1;
                sure.add(voice.text(
                        "breakdown.higher." + grouped.by(),
                        names.of(first ? pair.a() : pair.b()),
                        names.of(first ? pair.b() : pair.a())));
            }
        }
        return sure.isEmpty() ? voice.text("breakdown.cannot-tell." + grouped.by()) : String.join(" ", sure);
    }
}
