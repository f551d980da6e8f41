/**
 * What is deleted when? One page for those who run rounds: each round's dates, what is left of it now, and each copy of a key.
 *
 * <p>May import invitation, upload, box, round and account, whose promises it tells; imported by nobody.
 */
@NullMarked
package opplevd.survey.deletion;

import org.jspecify.annotations.NullMarked;
