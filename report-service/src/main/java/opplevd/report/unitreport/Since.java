package opplevd.report.unitreport;

import org.jspecify.annotations.Nullable;

/**
 * What there is to compare with.
 *
 * @param round name of the round before; empty when there is none
 * @param responses how many answered then
 * @param comparison only when compared
 */
record Since(
        Kind kind, String round, int responses, @Nullable Comparison comparison) {
    static final Since FIRST = new Since(Kind.FIRST, "", 0, null);

    /** Whether there is something to compare with, and if not, why. */
    enum Kind {
        /** No earlier round. */
        FIRST,
        /** The round before asked something else, or on another scale. */
        NOT_COMPARABLE,
        /** The round before may not be shown. */
        HIDDEN,
        COMPARED
    }

    Since {
        if ((kind == Kind.COMPARED) != (comparison != null)) {
            throw new IllegalArgumentException("a comparison if and only if compared");
        }
    }
}
