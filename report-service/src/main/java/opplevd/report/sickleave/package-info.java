/**
 * How does sick leave go, beside K? Series of a municipality and of units with ten employees or more, brought in as CSV; never put
 * in relation to K by figures, and never shown by unit outside the municipality.
 *
 * <p>May import results, node, reader, measure, monthly, chart, wording, the kernel and the service-kit.
 */
@NullMarked
package opplevd.report.sickleave;

import org.jspecify.annotations.NullMarked;
