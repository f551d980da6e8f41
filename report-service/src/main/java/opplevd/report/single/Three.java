package opplevd.report.single;

import java.util.ArrayList;
import java.util.List;
import opplevd.report.chart.ThreeParts;
import opplevd.report.node.NodeQuality;
import opplevd.report.node.SingleQuality;
import opplevd.report.wording.Voice;

/** The three answers of the direct question, item by item: worse than expected, as expected, better. */
final class Three {
    private static final int WORSE = 1;
    private static final int AS_EXPECTED = 2;
    private static final int BETTER = 3;
    /** More items than this are counted, not listed. */
    private static final int SPELT = 3;

    private Three() {}

    /** About what most say worse, and about what better. */
    static String finding(NodeQuality node, SingleQuality single, Voice voice) {
        List<String> worse = new ArrayList<>();
        List<String> better = new ArrayList<>();
        int asExpected = 0;
        int told = 0;
        for (int j = 0; j < single.items().size(); j++) {
            SingleQuality.Part item = single.items().get(j);
            if (item.distribution().isEmpty()) {
                continue;
            }
            told++;
            switch (majority(item)) {
                case "worse" -> worse.add(SingleSection.name(node, j, voice));
                case "better" -> better.add(SingleSection.name(node, j, voice));
                case "as-expected" -> asExpected++;
                default -> {
                    // divided: nothing to say of it alone
                }
            }
        }
        List<String> said = new ArrayList<>();
        if (!worse.isEmpty()) {
            said.add(about("worse", worse, told, voice));
        }
        if (!better.isEmpty()) {
            said.add(about("better", better, told, voice));
        }
        if (said.isEmpty()) {
            said.add(voice.text(
                    asExpected == told ? "single.direct.finding.as-expected" : "single.direct.finding.divided"));
        }
        return String.join(" ", said);
    }

    private static String about(String most, List<String> items, int told, Voice voice) {
        String key = "single.direct.finding." + most;
        return items.size() <= SPELT
                ? voice.text(key, voice.quoted(items))
                : voice.text(key + ".many", items.size(), told);
    }

    static List<SingleSection.Row> rows(NodeQuality node, SingleQuality single, Voice voice) {
        List<SingleSection.Row> rows = new ArrayList<>();
        for (int j = 0; j < single.items().size(); j++) {
            rows.add(row(single, single.items().get(j), SingleSection.name(node, j, voice), voice));
        }
        return rows;
    }

    private static SingleSection.Row row(SingleQuality single, SingleQuality.Part item, String name, Voice voice) {
        if (item.distribution().isEmpty()) {
            String why = SingleSection.reason(single, item.visibility(), voice);
            return new SingleSection.Row(name, false, why, "", List.of(), null, "");
        }
        int worse = item.gave(WORSE);
        int asExpected = item.gave(AS_EXPECTED);
        int better = item.gave(BETTER);
        return new SingleSection.Row(
                name,
                false,
                "",
                voice.whole(item.n()),
                List.of(
                        voice.whole(worse),
                        voice.whole(asExpected),
                        voice.whole(better),
                        voice.text("single.direct.most." + majority(item))),
                new ThreeParts(worse, asExpected, better).draw(),
                voice.text("single.direct.describe", worse, asExpected, better));
    }

    /** What more than half say; divided where no answer has that many. */
    private static String majority(SingleQuality.Part item) {
        if (2L * item.gave(WORSE) > item.n()) {
            return "worse";
        }
        if (2L * item.gave(BETTER) > item.n()) {
            return "better";
        }
        return 2L * item.gave(AS_EXPECTED) > item.n() ? "as-expected" : "divided";
    }
}
