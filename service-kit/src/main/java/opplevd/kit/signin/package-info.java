/**
 * Answers: who is reading, with which roles, and may this be done in their name? A controller asks with an argument of type
 * {@link opplevd.kit.signin.SignedIn}; a route is closed to strangers unless it says {@code @Secured(IS_ANONYMOUS)}. May import
 * language, page and refusal.
 */
@org.jspecify.annotations.NullMarked
package opplevd.kit.signin;
