/**
 * What do they say where each item has one answer instead of a pair: the direct question for each item, or experience
 * alone? The same section for a unit and for a municipality's service area. There is no K, and it says why.
 *
 * <p>May import results, node, chart, wording, export.
 */
@NullMarked
package opplevd.report.single;

import org.jspecify.annotations.NullMarked;
