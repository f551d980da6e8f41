package opplevd.survey.comment;

/**
 * How far the reading of a unit's comments has come.
 *
 * @param owner PRIVATE needs its owner's consent before anything is shown
 * @param comments how many there are
 * @param decided of these, how many have been decided
 * @param shown of these, how many are to be shown, or were
 * @param done whether the unit is finished: its texts are deleted
 */
public record UnitComments(
        String unitId, String code, String name, String owner, int comments, int decided, int shown, boolean done) {
    public int left() {
        return done ? 0 : comments - decided;
    }

    public boolean ownedPrivately() {
        return owner.equals("PRIVATE");
    }
}
