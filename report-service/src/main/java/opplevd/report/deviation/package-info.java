/**
 * How many deviations are reported, and how many are handled in time, beside K? Monthly counts from the municipality's own system,
 * and the way to that system; the reports themselves never come here.
 *
 * <p>May import results, reader, monthly, chart, wording, the kernel and the service-kit.
 */
@NullMarked
package opplevd.report.deviation;

import org.jspecify.annotations.NullMarked;
