package opplevd.report.unitreport;

import opplevd.quality.QualityRatio;
import opplevd.quality.Verdict;
import opplevd.report.results.DirectAnswers;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * What do they say when asked directly: worse than expected, as expected, better? In words; a check on K, not a part of it.
 *
 * @param disagreement what to make of it where it points another way than K; empty where it does not
 */
public record Direct(String finding, String words, String disagreement) {

    static Direct of(@Nullable DirectAnswers answers, QualityRatio ratio, Voice voice) {
        if (answers == null) {
            return new Direct("", voice.text("report.direct.hidden"), "");
        }
        String words =
                voice.text("report.direct.words", answers.n(), answers.worse(), answers.asExpected(), answers.better());
        String majority = majority(answers);
        String disagreement = ratio.verdict()
                .map(verdict -> disagreement(verdict, answers, majority))
                .orElse("");
        return new Direct(
                voice.text("report.direct." + majority),
                words,
                disagreement.isEmpty() ? "" : voice.text("report.direct.disagrees." + disagreement));
    }

    private static String majority(DirectAnswers answers) {
        if (2 * answers.worse() > answers.n()) {
            return "worse";
        }
        if (2 * answers.better() > answers.n()) {
            return "better";
        }
        return 2 * answers.asExpected() > answers.n() ? "as-expected" : "divided";
    }

    private static String disagreement(Verdict verdict, DirectAnswers answers, String majority) {
        return switch (verdict) {
            case BELOW -> answers.worse() > answers.better() ? "" : "below";
            case ABOVE -> answers.better() > answers.worse() ? "" : "above";
            case AS_EXPECTED, CANNOT_TELL ->
                majority.equals("worse") || majority.equals("better") ? "unsure-" + majority : "";
        };
    }
}
