/**
 * What does everybody see, without signing in? The service areas that a municipality has chosen to open, in plain words and as
 * open data; and the page where it chooses. Areas only, never a single unit.
 *
 * <p>May import results, node, reader, chart, wording, export, single, breakdown, measure and the tables of areareport, the kernel and the service-kit; never
 * unitreport or benchmark.
 */
@NullMarked
package opplevd.report.publicpage;

import org.jspecify.annotations.NullMarked;
