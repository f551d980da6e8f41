/**
 * What does a table of monthly figures say, and what is wrong with it? Reads what is pasted or brought as a file (CSV, or copied
 * from a spreadsheet), and names each bad cell by line and column.
 *
 * <p>May import the service-kit.
 */
@NullMarked
package opplevd.report.monthly;

import org.jspecify.annotations.NullMarked;
