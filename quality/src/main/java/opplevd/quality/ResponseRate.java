package opplevd.quality;

/**
 * How many of those asked answered? Rates of the American Association for Public Opinion Research.
 *
 * @param complete responses with all required pairs answered or marked as not relevant
 * @param partial other responses
 * @param eligible invited less those found ineligible or not reached
 */
public record ResponseRate(long complete, long partial, long eligible) {
    private static final double LOW = 0.3;

    public ResponseRate {
        if (complete < 0 || partial < 0 || eligible < 0) {
            throw new IllegalArgumentException("numbers of people are not negative");
        }
    }

    /** RR1: complete responses alone; NaN of nobody. */
    public double rr1() {
        return eligible == 0 ? Double.NaN : (double) complete / eligible;
    }

    /** RR2: complete and partial responses, the rate that is shown; NaN of nobody. */
    public double rr2() {
        return eligible == 0 ? Double.NaN : (double) (complete + partial) / eligible;
    }

    /** So low that a line of caution stands beside it. */
    public boolean low() {
        return rr2() < LOW;
    }
}
