/**
 * Answers: what does somebody read when we can't do as asked? Features throw {@link opplevd.kit.refusal.Refusal}; one place
 * turns it, and whatever else goes wrong, into a page or problem+json. May import language and page.
 */
@org.jspecify.annotations.NullMarked
package opplevd.kit.refusal;
