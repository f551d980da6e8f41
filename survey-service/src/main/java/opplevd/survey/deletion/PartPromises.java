package opplevd.survey.deletion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import opplevd.survey.box.KeyCopy;
import opplevd.survey.invitation.Contact;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.RoundState;
import org.jspecify.annotations.Nullable;

/**
 * What of a part will go, and when.
 *
 * @param promises what is left, in the order in which it goes
 * @param copies of its key, which the operator is to destroy
 */
public record PartPromises(ReachedPart part, List<Promise> promises, List<KeyCopy> copies) {
    static PartPromises of(ReachedPart part, Remains.Left left, List<KeyCopy> copies) {
        Instant closed = left.closedAt();
        List<Promise> promises = new ArrayList<>();
        if (left.waiting() > 0) {
            promises.add(new Promise("messages", left.waiting(), "delivered", null));
        }
        if (part.state() == RoundState.OPEN) {
            promises.add(closing("answers", part.closesAt()));
            promises.add(closing("key", part.closesAt()));
        } else if (part.state() != RoundState.DRAFT && !left.emptied() && closed != null) {
            promises.add(new Promise("answers", null, "counted", null));
            promises.add(new Promise("key", null, "counted", null));
        }
        if (left.comments() > 0) {
            promises.add(new Promise("comments", left.comments(), "read", null));
        }
        if (left.contacts() > 0) {
            promises.add(contacts(left.contacts(), closed, part.closesAt()));
        }
        return new PartPromises(part, promises, copies);
    }

    private static Promise closing(String what, @Nullable Instant closes) {
        return closes == null
                ? new Promise(what, null, "closing", null)
                : new Promise(what, null, "closing-at", closes);
    }

    private static Promise contacts(long amount, @Nullable Instant closed, @Nullable Instant closes) {
        if (closed != null) {
            return new Promise("contacts", amount, "at", closed.plus(Contact.KEPT_AFTER_CLOSING));
        }
        return closes == null
                ? new Promise("contacts", amount, "after-closing", null)
                : new Promise("contacts", amount, "planned", closes.plus(Contact.KEPT_AFTER_CLOSING));
    }

    /** Whether there is nothing left of it that is to go. */
    boolean isDone() {
        return promises.isEmpty() && copies.isEmpty();
    }
}
