package opplevd.report.areareport;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opplevd.quality.Verdict;
import opplevd.report.export.AreaSheet;
import opplevd.report.node.SingleQuality;
import opplevd.report.single.SingleSection;
import opplevd.report.wording.Voice;

/**
 * What do a municipality's services say together, in a sentence or two? Of a single one its verdict. Services without K are told of
 * only where there is no other.
 */
public final class Headline {
    private Headline() {}

    public static String of(List<AreaSheet.Area> all, Voice voice) {
        List<AreaSheet.Area> areas =
                all.stream().filter(area -> area.quality().single() == null).toList();
        if (areas.isEmpty()) {
            return withoutRatio(all.getFirst(), voice);
        }
        if (areas.size() == 1) {
            var only = areas.getFirst().quality();
            return only.overall().shown()
                    ? voice.verdict(only.overall().ratio(), only.asked().respondents())
                    : voice.text("open.finding.hidden");
        }
        List<String> above = names(areas, Verdict.ABOVE, voice);
        List<String> below = names(areas, Verdict.BELOW, voice);
        List<String> sentences = new ArrayList<>();
        if (!above.isEmpty()) {
            sentences.add(voice.text("open.finding.above", voice.list(above)));
        }
        if (!below.isEmpty()) {
            sentences.add(voice.text("open.finding.below", voice.list(below)));
        }
        return sentences.isEmpty() ? voice.text("open.finding.none") : String.join(" ", sentences);
    }

    private static String withoutRatio(AreaSheet.Area area, Voice voice) {
        SingleQuality single = Objects.requireNonNull(area.quality().single(), "asked in pairs");
        return area.title() + ": "
                + SingleSection.of(area.quality(), single, voice).finding();
    }

    /** Names in a sentence that begins with the first of them. */
    private static List<String> names(List<AreaSheet.Area> areas, Verdict verdict, Voice voice) {
        List<String> names = new ArrayList<>();
        for (AreaSheet.Area area : areas) {
            boolean is = area.quality().overall().shown()
                    && area.quality()
                            .overall()
                            .ratio()
                            .verdict()
                            .filter(verdict::equals)
                            .isPresent();
            if (is) {
                names.add(names.isEmpty() ? area.title() : voice.inside(area.title()));
            }
        }
        return names;
    }
}
