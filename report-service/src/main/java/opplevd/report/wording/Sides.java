package opplevd.report.wording;

import java.util.Locale;
import opplevd.quality.Change;
import opplevd.quality.Movement;

/** Which side of the fraction moved, in words: experience and expectation before and now, and what a change of K comes from. */
public final class Sides {
    private Sides() {}

    public static String of(Change whole, Voice voice) {
        String both = voice.text(
                "report.change.sides",
                voice.two(whole.experience().before()),
                voice.two(whole.experience().after()),
                moved(whole.experience(), voice),
                voice.two(whole.expectation().before()),
                voice.two(whole.expectation().after()),
                moved(whole.expectation(), voice));
        boolean fewerExpect = whole.quality() == Movement.ROSE
                && whole.expectation().movement() == Movement.FELL
                && whole.experience().movement() != Movement.ROSE;
        boolean moreExpect = whole.quality() == Movement.FELL
                && whole.expectation().movement() == Movement.ROSE
                && whole.experience().movement() != Movement.FELL;
        if (fewerExpect) {
            return both + " " + voice.text("report.change.because-expectation-fell");
        }
        return moreExpect ? both + " " + voice.text("report.change.because-expectation-rose") : both;
    }

    private static String moved(Change.Side side, Voice voice) {
        return voice.text("report.change.side." + side.movement().name().toLowerCase(Locale.ROOT));
    }
}
