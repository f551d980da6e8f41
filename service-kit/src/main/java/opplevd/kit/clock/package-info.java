/** Answers: what time is it? A bean, so that tests can move it. Imports no other package of the kit. */
@org.jspecify.annotations.NullMarked
package opplevd.kit.clock;
