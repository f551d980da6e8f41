/** What is the digest of these bytes? May import nothing. */
@NullMarked
package opplevd.kit.digest;

import org.jspecify.annotations.NullMarked;
