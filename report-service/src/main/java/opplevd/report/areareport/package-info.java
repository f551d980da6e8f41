/**
 * How good is a municipality's service area?
 *
 * <p>May import results, node, reader, chart, wording, export and single, the kernel and the service-kit; never unitreport or
 * benchmark.
 */
package opplevd.report.areareport;
