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

    /**
     * One line: K then and now, and which way each side went, always with how sure that is.
     *
     * @param round the earlier one
     * @param decided how K moved, after Holm where several are decided together
     */
    public static String line(String round, Change whole, Movement decided, Voice voice) {
        String how = voice.text("report.changed." + key(decided));
        String experience = way("experience", whole.experience(), voice);
        String expectation = way("expectation", whole.expectation(), voice);
        Movement one = whole.experience().movement();
        Movement other = whole.expectation().movement();
        String sides = certainty(one).equals(certainty(other))
                ? voice.text("report.changed.both", experience, expectation, voice.text(certainty(one) + ".both"))
                : voice.text(
                        "report.changed.each",
                        experience,
                        voice.text(certainty(one)),
                        expectation,
                        voice.text(certainty(other)));
        return voice.text("report.changed", round, how, voice.before(whole), voice.after(whole), sides);
    }

    private static String key(Movement moved) {
        return moved == Movement.UNKNOWN ? "unchanged" : moved.name().toLowerCase(Locale.ROOT);
    }

    /** Which way the figure went as it is written, sure or not. */
    private static String way(String side, Change.Side moved, Voice voice) {
        String before = voice.two(moved.before());
        String way = before.equals(voice.two(moved.after())) ? "same" : moved.after() > moved.before() ? "up" : "down";
        return voice.text("report.changed." + side + "." + way);
    }

    private static String certainty(Movement moved) {
        return "report.changed."
                + switch (moved) {
                    case ROSE, FELL -> "sure";
                    case UNCHANGED -> "chance";
                    case UNKNOWN -> "unknown";
                };
    }
}
