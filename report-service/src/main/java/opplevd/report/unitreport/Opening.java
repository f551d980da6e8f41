package opplevd.report.unitreport;

import java.util.ArrayList;
import java.util.List;
import opplevd.quality.Movement;
import opplevd.quality.QualityRatio;
import opplevd.quality.Verdict;
import opplevd.report.node.NodeQuality;
import opplevd.report.results.Questionnaire;
import opplevd.report.wording.Voice;

/**
 * The first thing a reader sees: the verdict in words, and where it lies. Certainty stands in the verb, size in the adverb;
 * figures only below.
 *
 * @param changed what has changed since the round before, or that it can't be told; empty in the first round
 * @param sure what the interval of K means; empty where there is none
 */
public record Opening(String verdict, String second, String changed, String sure) {
    private static final int NAMED = 2;

    static Opening of(UnitReading reading, List<Part> items, Voice voice) {
        return new Opening(
                verdict(reading.now(), voice),
                second(reading, items, voice),
                Changed.of(reading.since(), voice),
                sure(reading.now(), voice));
    }

    /** The interval tells of those who were asked where it is known how many they are, else of those who might have been. */
    private static String sure(NodeQuality now, Voice voice) {
        QualityRatio ratio = now.overall().ratio();
        if (ratio.status() != QualityRatio.Status.OK) {
            return "";
        }
        Questionnaire.Scale scale = now.asked().scale();
        return voice.text(
                Double.isNaN(now.responseRate()) ? "report.sure.unknown" : "report.sure",
                voice.low(ratio, scale.min(), scale.max()),
                voice.high(ratio, scale.min(), scale.max()));
    }

    private static String verdict(NodeQuality now, Voice voice) {
        String respondents = voice.of(now.asked().respondents(), voice.text("report.respondents"));
        QualityRatio ratio = now.overall().ratio();
        return ratio.wording()
                .map(wording ->
                        voice.text("report.verdict." + Voice.key(wording), respondents, voice.inside(respondents)))
                .orElseGet(() -> withoutInterval(ratio, respondents, voice));
    }

    /** All answered in the same proportion: what K says of the mean, it says of each of those who answered. */
    private static String withoutInterval(QualityRatio ratio, String respondents, Voice voice) {
        if (ratio.status() != QualityRatio.Status.ZERO_VARIANCE) {
            return voice.text("report.verdict.cannot-tell", respondents, voice.inside(respondents));
        }
        double away = ratio.k() - 1;
        String how = Math.abs(away) < 1e-9 ? "same" : away < 0 ? "less" : "more";
        return voice.text("report.verdict.alike." + how);
    }

    private static String second(UnitReading reading, List<Part> items, Voice voice) {
        List<String> sentences = new ArrayList<>(where(reading.now().overall().ratio(), items, voice));
        Comparison comparison = reading.since().comparison();
        if (comparison != null) {
            sentences.addAll(moved(comparison, items, voice));
        }
        return String.join(" ", sentences);
    }

    private static List<String> where(QualityRatio whole, List<Part> items, Voice voice) {
        List<String> below = names(items, Verdict.BELOW);
        List<String> above = names(items.reversed(), Verdict.ABOVE);
        Verdict verdict = whole.verdict().orElse(Verdict.CANNOT_TELL);
        List<String> same = verdict == Verdict.BELOW ? below : verdict == Verdict.ABOVE ? above : List.of();
        if (!same.isEmpty()) {
            return List.of(voice.text("report.second.mostly", voice.quoted(same)));
        }
        if (verdict == Verdict.BELOW || verdict == Verdict.ABOVE) {
            return items.stream().allMatch(Part::isShown) ? List.of(voice.text("report.second.none")) : List.of();
        }
        if (!below.isEmpty()) {
            return List.of(voice.forOneOr(below.size(), "report.second.below", voice.quoted(below)));
        }
        return above.isEmpty()
                ? List.of()
                : List.of(voice.forOneOr(above.size(), "report.second.above", voice.quoted(above)));
    }

    private static List<String> names(List<Part> items, Verdict verdict) {
        return items.stream()
                .filter(item -> item.is(verdict))
                .limit(NAMED)
                .map(Part::name)
                .toList();
    }

    private static List<String> moved(Comparison comparison, List<Part> items, Voice voice) {
        Movement whole = comparison.whole().quality();
        if (whole == Movement.ROSE) {
            return List.of(voice.text("report.second.better"));
        }
        if (whole == Movement.FELL) {
            return List.of(voice.text("report.second.worse"));
        }
        List<String> sentences = new ArrayList<>();
        add(sentences, "report.second.part-better", Moved.names(comparison, items, Movement.ROSE), voice);
        add(sentences, "report.second.part-worse", Moved.names(comparison, items, Movement.FELL), voice);
        return sentences;
    }

    private static void add(List<String> sentences, String key, List<String> names, Voice voice) {
        List<String> few = names.stream().limit(NAMED).toList();
        if (!few.isEmpty()) {
            sentences.add(voice.forOneOr(few.size(), key, voice.quoted(few)));
        }
    }
}
