package opplevd.survey.response;

import java.util.function.UnaryOperator;
import opplevd.survey.box.Answers;
import opplevd.survey.box.Half;
import opplevd.survey.box.Sitting;

/**
 * A change that a post asks for, and what became of it. Whoever takes back the only answer would take the row with it; a
 * comment, or somebody's direct answer or group, that lies in it is not thrown away unasked, so that change is refused.
 */
final class Change implements UnaryOperator<Answers> {
    private final UnaryOperator<Answers> wish;
    private final Sitting sitting;
    private Answers after;
    private boolean refused;

    Change(UnaryOperator<Answers> wish, Sitting sitting, Answers blank) {
        this.wish = wish;
        this.sitting = sitting;
        this.after = blank;
    }

    @Override
    public Answers apply(Answers before) {
        Answers wished = wish.apply(before);
        refused = wished.answeredHalves() == 0 && before.answeredHalves() > 0 && losesMore(before);
        after = refused ? before : wished;
        return after;
    }

    private boolean losesMore(Answers before) {
        return others(before.direct())
                || others(before.told())
                || !before.comment().text().isEmpty();
    }

    private boolean others(Half half) {
        return half.ticked() && !half.givenIn(sitting);
    }

    /** The answers as they are now, stored or not. */
    Answers after() {
        return after;
    }

    boolean refused() {
        return refused;
    }
}
