/**
 * Answers: what must hold for each service, whatever it does? For tests: the arrows between packages, whose data a statement
 * touches, what a stranger finds behind every route, what every JSON body is refused for. Imports no other module.
 */
@org.jspecify.annotations.NullMarked
package opplevd.rules;
