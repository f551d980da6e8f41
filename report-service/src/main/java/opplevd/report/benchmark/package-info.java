/**
 * Where is each municipality of a network, who surely does better than whom, and who can one learn from?
 *
 * <p>May import results, node, reader, network and chart, the kernel and the service-kit; never unitreport or areareport.
 */
package opplevd.report.benchmark;
