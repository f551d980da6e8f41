/**
 * Bringing in what another program exported (LimeSurvey, Microsoft Forms, Nettskjema, or any table): somebody says which column
 * is what and what each answer means, looks at what would come in, and says so. The file travels with the form, sealed;
 * nothing of it lies here. What is remembered is the mapping alone.
 */
@NullMarked
package opplevd.survey.intake.mapping;

import org.jspecify.annotations.NullMarked;
