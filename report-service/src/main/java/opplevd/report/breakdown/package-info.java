/**
 * Do groups of those who answered get the same, where a round is told by one thing about them? The same part of a report and the
 * same table for a unit and for a service area.
 *
 * <p>May import results, node, wording, export and the kernel.
 */
@NullMarked
package opplevd.report.breakdown;

import org.jspecify.annotations.NullMarked;
