package opplevd.survey.invitation;

/**
 * Somebody to be invited to answer about a unit.
 *
 * @param unitId the unit
 * @param contact how to reach the recipient; {@link Contact#NONE} when links are handed out by others
 */
public record NewInvitation(String unitId, Contact contact) {}
