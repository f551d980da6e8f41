package opplevd.survey.message;

/**
 * A message still to be sent, or for a reminder still to be decided.
 *
 * @param recipient the invitation's id, sealed with the part's key
 * @param attempts how often it was tried
 */
@SuppressWarnings("ArrayRecordComponent") // as the column holds it; rows are never compared
record OutboxRow(String id, String partId, Kind kind, Channel channel, byte[] recipient, int attempts) {}
