package opplevd.survey.response;

/** One choice of a question: what is sent, what is read, and whether it is ticked. */
public record Row(String value, String text, boolean chosen) {}
