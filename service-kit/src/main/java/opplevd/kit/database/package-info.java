/**
 * Answers: is the database there, and does it have our tables? A service starts without it, says 503 while it is away, and goes
 * on within seconds when it is back. May import page and refusal.
 */
@org.jspecify.annotations.NullMarked
package opplevd.kit.database;
