/** What is a new thing known by? May import nothing. */
@NullMarked
package opplevd.kit.id;

import org.jspecify.annotations.NullMarked;
