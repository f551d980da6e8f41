package opplevd.report.measure;

import java.util.Locale;
import java.util.Set;

/** How far has a measure come? None is skipped. */
public enum State {
    PROPOSED,
    ACCEPTED,
    UNDER_WAY,
    DONE,
    STOPPED,
    DECLINED;

    /** The states that may follow this one. */
    public Set<State> next() {
        return switch (this) {
            case PROPOSED -> Set.of(ACCEPTED, DECLINED);
            case ACCEPTED -> Set.of(UNDER_WAY, STOPPED);
            case UNDER_WAY -> Set.of(DONE, STOPPED);
            case DONE, STOPPED, DECLINED -> Set.of();
        };
    }

    /** Whether somebody decided to do it, so that others may learn from it. */
    boolean decided() {
        return this != PROPOSED && this != DECLINED;
    }

    /** The last part of the keys of its words: under-way. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
