package opplevd.survey.invitation.recipients;

/** A unit that takes part in a round, in the part of its municipality. */
record Place(String partId, String unitId, String code, String name) {}
