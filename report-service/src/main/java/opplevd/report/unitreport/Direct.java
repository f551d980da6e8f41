package opplevd.report.unitreport;

import opplevd.report.results.DirectAnswers;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/** What do they say when asked directly: worse than expected, as expected, better? In words; a check on K, not a part of it. */
public record Direct(String finding, String words) {

    static Direct of(@Nullable DirectAnswers answers, Voice voice) {
        if (answers == null) {
            return new Direct("", voice.text("report.direct.hidden"));
        }
        String words =
                voice.text("report.direct.words", answers.n(), answers.worse(), answers.asExpected(), answers.better());
        return new Direct(voice.text("report.direct." + majority(answers)), words);
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
}
