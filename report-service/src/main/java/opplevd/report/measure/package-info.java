/**
 * What do units, service areas and municipalities try in order to give what is expected, who decided it, and did anything move
 * afterwards? Plans, their states and logs, the database of all measures that their owners share, and the effect as a change of
 * K from the baseline round.
 *
 * <p>May import results, node, network, reader, chart, wording, the kernel and the service-kit.
 */
@NullMarked
package opplevd.report.measure;

import org.jspecify.annotations.NullMarked;
