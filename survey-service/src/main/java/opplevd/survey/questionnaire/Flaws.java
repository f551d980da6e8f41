package opplevd.survey.questionnaire;

import java.util.ArrayList;
import java.util.List;

/** The flaws found so far, in the order found; the fifty-first and later are not kept. */
public final class Flaws {
    /** Nobody reads more. */
    public static final int MOST = 50;

    private final List<Flaw> found = new ArrayList<>();

    public void add(Flaw flaw) {
        if (!full()) {
            found.add(flaw);
        }
    }

    /** Whether looking further is in vain. */
    public boolean full() {
        return found.size() >= MOST;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Flaw> found() {
        return List.copyOf(found);
    }

    /** Refuses the content if anything was found. */
    public void refuseIfAny() {
        if (!isEmpty()) {
            throw new FlawedContent(found());
        }
    }
}
