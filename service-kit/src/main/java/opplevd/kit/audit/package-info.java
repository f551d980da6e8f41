/** What was done in a service, by whom, in an order that can't be changed unnoticed? May import signin, database, digest. */
@NullMarked
package opplevd.kit.audit;

import org.jspecify.annotations.NullMarked;
