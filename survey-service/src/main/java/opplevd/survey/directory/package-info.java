/**
 * Which units does a municipality have, and who changes the list? Pages to add, rename, describe and close units.
 *
 * <p>May import organisation and account.
 */
@NullMarked
package opplevd.survey.directory;

import org.jspecify.annotations.NullMarked;
