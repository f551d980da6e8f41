package opplevd.survey.progress;

import org.jspecify.annotations.Nullable;

/**
 * A unit, or a municipality in a common round, on the page of a round that is open: how many have answered, never who.
 *
 * @param responses 0 where hidden
 * @param invited null = unknown
 * @param before share that had answered in the last round: at the same time, or at its end; null = unknown
 * @param sameTime whether before is of the same time after opening
 * @param hidden so few are invited that the number would say who has answered
 */
public record Line(
        String name,
        long responses,
        @Nullable Integer invited,
        @Nullable Double before,
        boolean sameTime,
        boolean hidden) {
    /** The fewest that a number of answers is shown among. */
    static final int FEWEST = 5;
    /** Percentage points behind the last round from which on a coordinator should do something. */
    private static final int BEHIND = 5;

    /** Share of the invited who have answered; null = unknown, or more answered than were invited. */
    public @Nullable Double rate() {
        Integer of = invited;
        return hidden || of == null || of == 0 || responses > of ? null : (double) responses / of;
    }

    /** Whether fewer have answered than were invited, as far as that is shown. */
    boolean awaited() {
        Integer of = invited;
        return !hidden && of != null && responses < of;
    }

    /** Percentage points more than at the same time of the last round, as whole numbers of per cent are written; null = unknown. */
    public @Nullable Integer difference() {
        Double now = rate();
        Double then = before;
        return now == null || then == null || !sameTime
                ? null
                : Math.toIntExact(Math.round(now * 100) - Math.round(then * 100));
    }

    /** Whether so many fewer have answered than at the same time of the last round that it is time to ask again. */
    public boolean behind() {
        Integer difference = difference();
        return difference != null && difference <= -BEHIND;
    }

    /** How many more it takes before there can be figures; 0 = none. */
    public long missing() {
        return hidden ? 0 : Math.max(0, FEWEST - responses);
    }

    /** Bar, tick and gap in a picture 240 wide. */
    public Strip strip() {
        return Strip.of(rate(), before, behind());
    }
}
