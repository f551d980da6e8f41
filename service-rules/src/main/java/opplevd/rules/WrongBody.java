package opplevd.rules;

/**
 * A JSON body that nothing good can come of.
 *
 * @param what is wrong with it
 * @param field that must be named in the refusal; empty = none, the body as a whole is wrong
 * @param json the body
 * @param refused whether it must be refused with 400; else it may also be taken, but never break anything
 */
public record WrongBody(String what, String field, String json, boolean refused) {}
