package opplevd.report.unitreport;

import opplevd.quality.NodeStatus;
import opplevd.report.node.NodeQuality;
import opplevd.report.wording.Voice;

/**
 * A unit whose figures may not be shown: how many answered, why no more is said, and what may be done.
 *
 * @param next what it takes next time
 * @param advice what to do until then
 */
public record HiddenUnit(String verdict, String second, String next, String advice) {
    private static final int SMALLEST = 5;

    static HiddenUnit of(NodeQuality now, Voice voice) {
        int responses = now.responses();
        NodeStatus visibility = now.visibility();
        if (visibility == NodeStatus.SECONDARY) {
            return new HiddenUnit(
                    voice.text("report.hidden.unit.secondary"),
                    voice.text("report.hidden.unit.secondary.why", responses),
                    voice.text("report.hidden.next.secondary.finding"),
                    voice.text("report.hidden.next.secondary.text"));
        }
        if (visibility == NodeStatus.EMPTY && responses == 0) {
            String why = voice.text("report.hidden.unit.empty.why");
            return withMore(voice.text("report.hidden.unit.empty"), why, voice);
        }
        String why = responses < SMALLEST ? "report.hidden.unit.primary.why" : "report.hidden.unit.primary.partial";
        String verdict = voice.forOneOr(responses, "report.hidden.unit.primary", responses);
        return withMore(verdict, voice.text(why), voice);
    }

    /** One that would be shown if more had answered. */
    private static HiddenUnit withMore(String verdict, String why, Voice voice) {
        return new HiddenUnit(
                verdict, why, voice.text("report.hidden.next.finding"), voice.text("report.hidden.next.text"));
    }
}
