/**
 * What is there to read, and what has the reader to remember? Lists of networks, municipalities, units and rounds, each leading to
 * its report. May import results, network and reader, the reminders of gathering, and the service-kit; no report package.
 */
@NullMarked
package opplevd.report.front;

import org.jspecify.annotations.NullMarked;
