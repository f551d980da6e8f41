/**
 * Answers: how is a service run and called? Configuration that both services share, the description of the API. May import
 * every other package of the kit.
 */
@org.jspecify.annotations.NullMarked
package opplevd.kit.operations;
