/**
 * What is there to read? Lists of networks, municipalities, units and rounds, each leading to its report. May import results,
 * network and reader, and the service-kit; no report package.
 */
@NullMarked
package opplevd.report.front;

import org.jspecify.annotations.NullMarked;
