/**
 * Which comments may be shown? Comments that closing has staged are read by one named person, who approves, redacts,
 * rejects or passes on; a unit's comments go into the feed together, and every text that was read is deleted.
 *
 * <p>May import {@code upload}, {@code publication}, {@code round}, {@code account}, {@code box}, {@code organisation} and service-kit.
 */
@NullMarked
package opplevd.survey.comment;

import org.jspecify.annotations.NullMarked;
