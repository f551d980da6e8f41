package opplevd.survey.publication;

import org.jspecify.annotations.Nullable;

/**
 * A unit on the page of a round: how many have answered, never who.
 *
 * @param invited null = unknown
 * @param rate share of the invited who have answered; null = unknown, or more answered than were invited
 * @param missing how many more it takes before the unit can have figures; 0 = none
 */
public record UnitLine(
        String name,
        long responses,
        @Nullable Integer invited,
        @Nullable Double rate,
        long missing) {
    static UnitLine of(ResponseCounts.UnitCount unit) {
        Integer invited = unit.invited();
        Double rate = invited == null || invited == 0 || unit.responses() > invited
                ? null
                : (double) unit.responses() / invited;
        return new UnitLine(
                unit.name(), unit.responses(), invited, rate, Math.max(0, SmallNumbers.FEWEST - unit.responses()));
    }
}
