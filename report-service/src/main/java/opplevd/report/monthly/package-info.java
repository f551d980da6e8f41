/**
 * What does a table of monthly figures say, and what is wrong with it? Reads what is pasted or brought as a file (CSV, or copied
 * from a spreadsheet), names each bad cell by line and column, stores what is sound, and says whose figures somebody may see.
 *
 * <p>May import results, node, reader, wording, the kernel and the service-kit.
 */
@NullMarked
package opplevd.report.monthly;

import org.jspecify.annotations.NullMarked;
