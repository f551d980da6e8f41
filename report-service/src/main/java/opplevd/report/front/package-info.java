/**
 * What is there to read, and what has the reader to remember and to answer? Lists of networks, municipalities, units and rounds,
 * each leading to its report. May import results, network and reader, the reminders of gathering, the proposals that wait of
 * measure, and the service-kit; no report package.
 */
@NullMarked
package opplevd.report.front;

import org.jspecify.annotations.NullMarked;
