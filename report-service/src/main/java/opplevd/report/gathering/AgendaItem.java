package opplevd.report.gathering;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import opplevd.report.node.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A point of the agenda.
 *
 * @param scopeKind what a theme is about; null for other points
 * @param scopeKey key of the item or dimension; empty for the whole
 * @param presenter code of the municipality that tells how it does; null = nobody yet
 */
@Introspected
@MappedEntity("agenda_item")
public record AgendaItem(
        @Id String itemId,
        int position,
        Kind kind,
        Scope.@Nullable Kind scopeKind,
        @Nullable String scopeKey,
        String title,
        int minutes,
        @Nullable String presenter) {

    /** What is done in a point. */
    public enum Kind {
        /** What was promised last time, and what came of it. */
        FOLLOW_UP,
        /** Something that somebody can be learnt from. */
        THEME,
        /** What each will try. */
        PROMISES,
        /** What to do until next time. */
        HOMEWORK,
        /** Anything else. */
        OTHER
    }

    /** What a theme is about. */
    Scope scope() {
        return scopeKind == null || scopeKey == null ? Scope.WHOLE : new Scope(scopeKind, scopeKey);
    }
}
