/**
 * What is asked: items in pairs (expected, experienced), dimensions, the scale, in which languages.
 *
 * <p>A questionnaire is read from YAML, checks itself, and is frozen as a version when it is published or the first time
 * a round uses it: the same content is the same version. Here are also the drafts and who has published what; the pages
 * where they are made are in {@code editor}. May import {@code organisation} and service-kit, nothing else of the survey.
 */
@NullMarked
package opplevd.survey.questionnaire;

import org.jspecify.annotations.NullMarked;
