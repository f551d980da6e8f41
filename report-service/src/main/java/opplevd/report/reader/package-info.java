/**
 * What may this reader see, and which round, unit or area does a key in an address mean? Somebody without the right to a
 * thing is answered as if it did not exist.
 *
 * <p>May import results, network and the service-kit.
 */
package opplevd.report.reader;
