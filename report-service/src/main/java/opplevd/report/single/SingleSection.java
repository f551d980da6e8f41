package opplevd.report.single;

import java.util.ArrayList;
import java.util.List;
import opplevd.quality.NodeStatus;
import opplevd.quality.QualityRatio;
import opplevd.report.chart.Drawing;
import opplevd.report.chart.Means;
import opplevd.report.node.NodeQuality;
import opplevd.report.node.SingleQuality;
import opplevd.report.results.Questionnaire;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * What they say, item by item, in finished words.
 *
 * @param direct whether the three answers of the direct question are told, or the mean experience
 * @param finding what it comes to
 * @param answered how many answered
 * @param why why there is no K
 * @param cautions what weakens the figures
 * @param head the axis over the strips; null where there is none
 * @param rows none where the node is hidden
 */
public record SingleSection(
        boolean direct,
        String finding,
        String answered,
        String why,
        List<String> cautions,
        @Nullable Drawing head,
        List<Row> rows) {

    /**
     * A line of the table.
     *
     * @param strong whether it sums others up
     * @param reason why nothing is told; else empty
     * @param cells worse, as expected, better, and which most say; or the mean and its interval
     * @param strip null where nothing is told
     * @param description what the strip shows, in words
     */
    public record Row(
            String name,
            boolean strong,
            String reason,
            String n,
            List<String> cells,
            @Nullable Drawing strip,
            String description) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public SingleSection {
        cautions = List.copyOf(cautions);
        rows = List.copyOf(rows);
    }

    public static SingleSection of(NodeQuality node, SingleQuality single, Voice voice) {
        boolean shown = single.visibility() == NodeStatus.SHOWN;
        List<Row> rows =
                !shown ? List.of() : single.direct() ? Three.rows(node, single, voice) : means(node, single, voice);
        return new SingleSection(
                single.direct(),
                shown ? finding(node, single, voice) : hidden(single, voice),
                answered(node, voice),
                voice.text(single.direct() ? "single.direct.why" : "single.experience.why"),
                shown ? cautions(single, voice) : List.of(),
                shown && !single.direct() ? axis(node, List.of(), voice).head() : null,
                rows);
    }

    /** In few words, in a table beside others that have a K. */
    public static String shortly(SingleQuality single, Voice voice) {
        return single.visibility() == NodeStatus.SHOWN
                ? voice.text(single.direct() ? "single.direct.short" : "single.experience.short")
                : hidden(single, voice);
    }

    static String hidden(SingleQuality single, Voice voice) {
        return reason(single, single.visibility(), voice);
    }

    static String reason(SingleQuality single, NodeStatus visibility, Voice voice) {
        return switch (visibility) {
            case EMPTY -> voice.text("report.hidden.empty");
            case SECONDARY -> voice.text("report.hidden.secondary");
            case PRIMARY, SHOWN -> voice.text(single.direct() ? "single.hidden.ten" : "report.hidden.primary");
        };
    }

    private static String finding(NodeQuality node, SingleQuality single, Voice voice) {
        if (single.direct()) {
            return Three.finding(node, single, voice);
        }
        QualityRatio mean = single.whole().experience();
        Questionnaire.Scale scale = node.asked().scale();
        return mean == null
                ? voice.text("single.experience.items")
                : voice.text("single.experience.finding", voice.two(mean.k()), scale.min(), scale.max());
    }

    private static String answered(NodeQuality node, Voice voice) {
        Integer invited = node.invited();
        return invited == null || Double.isNaN(node.responseRate())
                ? voice.text("report.municipality.area.unknown", node.responses())
                : voice.text("report.municipality.area", node.responses(), invited);
    }

    private static List<String> cautions(SingleQuality single, Voice voice) {
        List<String> cautions = new ArrayList<>();
        if (!single.direct() && single.weighting() == NodeQuality.Weighting.UNWEIGHTED) {
            cautions.add(voice.text("report.municipality.unweighted"));
        }
        if (!single.direct()
                && single.whole().experience() != null
                && single.whole().experience().status() == QualityRatio.Status.ZERO_VARIANCE) {
            cautions.add(voice.text("single.experience.alike"));
        }
        return cautions;
    }

    private static Means.Drawn axis(NodeQuality node, List<Means.Row> rows, Voice voice) {
        Questionnaire.Scale scale = node.asked().scale();
        return new Means(scale.min(), scale.max(), rows, voice::axis).draw();
    }

    private static List<Row> means(NodeQuality node, SingleQuality single, Voice voice) {
        List<Row> rows = new ArrayList<>();
        rows.add(mean(node, single, single.whole(), voice.text("report.column.whole"), true, voice));
        List<Questionnaire.Dimension> dimensions = node.asked().dimensions();
        for (int d = 0; d < dimensions.size() && dimensions.size() > 1; d++) {
            String name = voice.of(dimensions.get(d).title(), dimensions.get(d).key());
            rows.add(mean(node, single, single.dimensions().get(d), name, true, voice));
        }
        for (int j = 0; j < single.items().size(); j++) {
            rows.add(mean(node, single, single.items().get(j), name(node, j, voice), false, voice));
        }
        return rows;
    }

    private static Row mean(
            NodeQuality node, SingleQuality single, SingleQuality.Part part, String name, boolean strong, Voice voice) {
        QualityRatio mean = part.experience();
        if (mean == null) {
            return new Row(name, strong, reason(single, part.visibility(), voice), "", List.of(), null, "");
        }
        Questionnaire.Scale scale = node.asked().scale();
        double low = Math.max(mean.ciLow(), scale.min());
        double high = Math.min(mean.ciHigh(), scale.max());
        String interval = switch (mean.status()) {
            case OK, CENSUS -> voice.two(low) + "–" + voice.two(high);
            case ZERO_VARIANCE -> voice.text("report.alike.short");
            case TOO_FEW, NO_DATA -> voice.text("report.few.short");
        };
        return new Row(
                name,
                strong,
                "",
                voice.whole(part.n()),
                List.of(voice.two(mean.k()), interval),
                axis(node, List.of(new Means.Row(mean.k(), low, high)), voice)
                        .strips()
                        .getFirst(),
                voice.text("single.experience.describe", voice.two(mean.k()), interval));
    }

    static String name(NodeQuality node, int item, Voice voice) {
        Questionnaire.Item asked = node.asked().items().get(item);
        return voice.nameOf(asked.label(), asked.text(), asked.key());
    }
}
