/**
 * How good is one unit: level, where, change since the last round?
 *
 * <p>May import results, node, reader, chart and single, the kernel and the service-kit; never areareport or benchmark.
 */
package opplevd.report.unitreport;
