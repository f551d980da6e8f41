package opplevd.kit.refusal;

import io.micronaut.serde.exceptions.SerdeException;
import java.util.Optional;
import opplevd.kit.refusal.WholeRecords.MissingField;

/** Which field of a JSON body could not be read? */
final class FieldAtFault {
    private static final int DEEPEST_CAUSE = 20;

    private FieldAtFault() {}

    /** Such as {@code units[0].unit}; empty when it isn't about a field. */
    static Optional<String> of(Throwable thrown) {
        String path = "";
        String missing = "";
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < DEEPEST_CAUSE; cause = cause.getCause(), depth++) {
            if (cause instanceof SerdeException unreadable && path.isEmpty()) {
                path = unreadable.getPathAsString();
            }
            if (cause instanceof MissingField field) {
                missing = field.field();
            }
        }
        String whole = missing.isEmpty() || path.isEmpty() ? path + missing : path + "." + missing;
        return whole.isEmpty() ? Optional.empty() : Optional.of(whole);
    }
}
