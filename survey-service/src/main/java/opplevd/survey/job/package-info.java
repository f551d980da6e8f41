/**
 * Who does what is due? One scheduler for all features (db-scheduler, on the database): whichever instance is free.
 *
 * <p>May import the service kit only; features bring their tasks.
 */
@NullMarked
package opplevd.survey.job;

import org.jspecify.annotations.NullMarked;
