/**
 * Answers: in which language does a reader read, and how are words, numbers and dates written in it? Imports no other package
 * of the kit.
 */
@org.jspecify.annotations.NullMarked
package opplevd.kit.language;
