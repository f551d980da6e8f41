/**
 * Which municipalities learn from each other, from when to when? Networks with a key and a name, made by the secretariat.
 *
 * <p>May import results and the service-kit.
 */
package opplevd.report.network;
