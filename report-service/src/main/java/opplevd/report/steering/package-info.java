/**
 * What does a steering group need, all parties the same and at the same time? K, measures, sick leave and its own decisions in one
 * place, and every half-year on paper.
 *
 * <p>May import results, node, reader, measure, sickleave, wording, export, the kernel and the service-kit.
 */
@NullMarked
package opplevd.report.steering;

import org.jspecify.annotations.NullMarked;
