package opplevd.survey.questionnaire;

import org.jspecify.annotations.Nullable;

/**
 * One thing asked about in a pair: what was expected (F) and what was experienced (O).
 *
 * @param label a short name for charts, if the text is long
 * @param core whether the item belongs to what every municipality asks alike, and so may be compared
 * @param local whether a municipality wrote it itself; such an item is never core
 */
public record Item(
        String key, String dimension, Texts text, @Nullable Texts label, boolean core, boolean local) {
    public Item {
        Keys.check(key);
        if (local && core) {
            throw new IllegalArgumentException("what one municipality wrote is not core: " + key);
        }
    }
}
