package opplevd.survey.notice;

/** A reader who is still to be told of a publication. */
record NoticeRow(String publicationId, String accountId, int attempts) {}
