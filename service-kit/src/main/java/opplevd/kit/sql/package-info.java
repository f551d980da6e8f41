/** How is a statement with named values run on a connection, and several together? May import {@code java.sql}. */
@NullMarked
package opplevd.kit.sql;

import org.jspecify.annotations.NullMarked;
