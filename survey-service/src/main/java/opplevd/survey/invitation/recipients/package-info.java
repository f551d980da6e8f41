/**
 * Who is to be invited? Reading a list that somebody uploaded, saying what is wrong with which row before anything is
 * stored, and looking after the list until it is deleted. Whether anybody has answered is not known here.
 *
 * <p>May import: upload, and what the package above it may.
 */
@NullMarked
package opplevd.survey.invitation.recipients;

import org.jspecify.annotations.NullMarked;
