package opplevd.survey.message;

import org.jspecify.annotations.Nullable;

/**
 * What is to become of a row of the outbox, as things are now?
 *
 * @param recipient null when the invitation, or its address, is gone
 */
record Decision(OutboxRow row, What what, @Nullable Recipient recipient) {
    enum What {
        SEND,
        /** Never: nobody is there any more, or wants it, or it is answered. */
        SKIP,
        /** The sending is paused. */
        WAIT
    }

    /** The unit that it is counted for; "" = none. */
    String unitId() {
        return recipient == null ? "" : recipient.unitId();
    }
}
