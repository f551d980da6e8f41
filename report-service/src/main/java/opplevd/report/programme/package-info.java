/**
 * Which networks are there, who belongs to them, and what does each member share with the others? The pages where networks
 * are kept.
 *
 * <p>May import benchmark, reader, network, results, wording and the service-kit.
 */
package opplevd.report.programme;
