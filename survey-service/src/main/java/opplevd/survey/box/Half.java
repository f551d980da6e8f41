package opplevd.survey.box;

/**
 * One half of a pair (expectation or experience), or the direct answer: a value, "don't know", or nothing yet, and the
 * sitting that gave it.
 *
 * @param value 1..{@value #MOST} a value on the scale, {@value #DONT_KNOW} "don't know", {@value #NOTHING} not answered
 * @param mark the sitting's mark, 0 when not answered
 */
public record Half(int value, long mark) {
    public static final int NOTHING = 0;
    public static final int DONT_KNOW = -1;
    public static final int MOST = 100;

    /** Not answered. */
    public static final Half EMPTY = new Half(NOTHING, 0);

    public Half {
        if (value < DONT_KNOW || value > MOST || (value == NOTHING) != (mark == 0)) {
            throw new IllegalArgumentException("not an answer");
        }
    }

    /** What this sitting ticked: a value on the scale, {@link #DONT_KNOW} or {@link #NOTHING}. */
    public static Half given(int value, Sitting sitting) {
        return value == NOTHING ? EMPTY : new Half(value, sitting.mark());
    }

    /** Is there a value on the scale? "Don't know" is none. */
    public boolean answered() {
        return value > NOTHING;
    }

    /** Was anything ticked, "don't know" included? */
    public boolean ticked() {
        return value != NOTHING;
    }

    /** May this sitting see it? Only what the sitting itself gave. */
    public boolean givenIn(Sitting sitting) {
        return ticked() && mark == sitting.mark();
    }

    /** The value on the scale, 0 when there is none: what counting takes. */
    public int counted() {
        return answered() ? value : 0;
    }

    @Override
    public String toString() {
        return "Half[*]";
    }
}
