package opplevd.survey.progress;

import org.jspecify.annotations.Nullable;

/**
 * The picture in a row: a bar for now, a tick for the last round, a dashed gap where now is behind. In pixels of a picture
 * {@link #WIDTH} wide, on which 100 % is its whole width.
 *
 * @param bar how long the bar is; 0 = none
 * @param tick where the last round's mark stands; -1 = none
 * @param gap whether the way from bar to tick is drawn
 */
public record Strip(double bar, double tick, boolean gap) {
    static final int WIDTH = 240;

    static Strip of(@Nullable Double now, @Nullable Double before, boolean behind) {
        double bar = now == null ? 0 : tenth(now);
        double tick = before == null ? -1 : Math.clamp(tenth(before), 1, WIDTH - 1.0);
        return new Strip(bar, tick, behind && tick > bar);
    }

    private static double tenth(double share) {
        return Math.round(Math.clamp(share, 0, 1) * WIDTH * 10) / 10.0;
    }
}
