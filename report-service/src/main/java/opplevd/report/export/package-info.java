/**
 * How does a report come on other paper: PDF, spreadsheet, CSV?
 *
 * <p>May import results, node and wording, the kernel and the service-kit.
 */
package opplevd.report.export;
