package opplevd.report.unitreport;

import opplevd.quality.NodeStatus;
import opplevd.report.node.NodeQuality;
import opplevd.report.wording.Voice;

/** A unit whose figures may not be shown: how many answered, and why no more is said. */
public record HiddenUnit(String verdict, String second, boolean canAct) {
    private static final int SMALLEST = 5;

    static HiddenUnit of(NodeQuality now, Voice voice) {
        int responses = now.responses();
        NodeStatus visibility = now.visibility();
        if (visibility == NodeStatus.SECONDARY) {
            String why = voice.text("report.hidden.unit.secondary.why", responses);
            return new HiddenUnit(voice.text("report.hidden.unit.secondary"), why, false);
        }
        if (visibility == NodeStatus.EMPTY && responses == 0) {
            String why = voice.text("report.hidden.unit.empty.why");
            return new HiddenUnit(voice.text("report.hidden.unit.empty"), why, true);
        }
        String why = responses < SMALLEST ? "report.hidden.unit.primary.why" : "report.hidden.unit.primary.partial";
        String verdict = voice.forOneOr(responses, "report.hidden.unit.primary", responses);
        return new HiddenUnit(verdict, voice.text(why), true);
    }
}
