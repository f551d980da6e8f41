package opplevd.report.unitreport;

import java.util.ArrayList;
import java.util.List;
import opplevd.quality.MetShare;
import opplevd.report.node.NodeQuality;
import opplevd.report.wording.Voice;

/** How many got at least what they expected? A count of people beside K, which is a ratio of means. */
public record Met(String finding, String sub, List<Row> table) {

    /** A row of the table; only name and reason where hidden. */
    public record Row(String name, boolean strong, String reason, String count, String share, String interval) {}

    public Met {
        table = List.copyOf(table);
    }

    static Met of(NodeQuality now, List<Part> dimensions, List<Part> items, Voice voice) {
        MetShare whole = now.overall().met();
        List<Row> table = new ArrayList<>();
        table.add(row(voice.text("report.column.whole"), true, whole, voice));
        dimensions.forEach(part -> table.add(row(part, true, voice)));
        items.forEach(part -> table.add(row(part, false, voice)));
        return new Met(finding(whole, voice), sub(whole, voice), table);
    }

    private static String finding(MetShare met, Voice voice) {
        String which = met.x() == 0 ? "none" : met.x() == met.n() ? "all" : "some";
        return voice.text("report.met." + which, met.x(), met.n());
    }

    private static String sub(MetShare met, Voice voice) {
        String share = isExact(met)
                ? voice.text("report.met.share.exact", voice.percent(met.share()))
                : voice.text("report.met.share", voice.percent(met.share()), interval(met, voice));
        return share + " " + voice.text("report.met.how");
    }

    private static Row row(Part part, boolean strong, Voice voice) {
        return part.isShown()
                ? row(part.name(), strong, part.quality().quality().met(), voice)
                : new Row(part.name(), strong, part.reason(voice), "", "", "");
    }

    private static Row row(String name, boolean strong, MetShare met, Voice voice) {
        String count = voice.text("report.met.count", met.x(), met.n());
        return new Row(name, strong, "", count, voice.percent(met.share()), interval(met, voice));
    }

    private static boolean isExact(MetShare met) {
        return !(met.ciLow() < met.ciHigh());
    }

    private static String interval(MetShare met, Voice voice) {
        return isExact(met) ? "" : voice.between(met.ciLow(), met.ciHigh());
    }
}
