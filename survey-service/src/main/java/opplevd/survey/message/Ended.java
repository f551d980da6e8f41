package opplevd.survey.message;

/**
 * A row of the outbox that has had its turn for the last time.
 *
 * @param unitId the unit that it is counted for; "" = none
 */
record Ended(OutboxRow row, String unitId, Outbox.Counted as) {}
