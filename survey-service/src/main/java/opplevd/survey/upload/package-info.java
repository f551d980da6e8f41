/**
 * What has somebody uploaded? Reads a form with a file into a table of words (CSV or XLSX), whatever program wrote it, and
 * seals the table so that it can travel with the form instead of lying on the server.
 *
 * <p>May import: box, and the service kit.
 */
@NullMarked
package opplevd.survey.upload;

import org.jspecify.annotations.NullMarked;
