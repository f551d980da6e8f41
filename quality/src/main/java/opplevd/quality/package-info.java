/**
 * The kernel: what is K = O / F (quality = experience / expectation), how sure is it, and what may be shown of it?
 *
 * <p>Pure functions on records over sums: nothing here reads a file, a clock or a database, and nothing here needs a
 * single person's answer once the sums exist (raking alone does). May import {@code java.lang}, {@code java.util},
 * {@code java.math} and Commons Math, and nothing else. An undefined number is {@link java.lang.Double#NaN}; the record
 * that holds it says why in its status.
 */
package opplevd.quality;
