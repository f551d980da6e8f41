/**
 * {@code ./opplevd method FILE...}: what does the product's own kernel make of these data? Reads reference cases, that is data
 * sets with figures known from other programs, so that anybody can hold Opplevd against R without a database.
 *
 * <p>{@code ./opplevd check-method FILE} asks of answers whether K says what we say that it says.
 *
 * <p>May import {@code opplevd.quality}, Jackson and the CSV reader; nothing of the services.
 */
@NullMarked
package opplevd.standalone.method;

import org.jspecify.annotations.NullMarked;
