package opplevd.survey.invitation.recipients;

import opplevd.survey.invitation.Contact;

/** Somebody who could be invited: a sound row. */
record Candidate(int row, Place place, Contact contact) {}
