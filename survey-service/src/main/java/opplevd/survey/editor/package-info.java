/**
 * How does a municipality make its own questionnaire? Copies from the library, chosen and own items, translation, checks,
 * publishing, and the pages for all of it.
 *
 * <p>May import: questionnaire, organisation, account, and the service kit.
 */
@NullMarked
package opplevd.survey.editor;

import org.jspecify.annotations.NullMarked;
