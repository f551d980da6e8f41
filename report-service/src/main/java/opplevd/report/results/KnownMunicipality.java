package opplevd.report.results;

import io.micronaut.core.annotation.Introspected;

/**
 * A municipality by its latest name.
 *
 * @param code the code of today
 */
@Introspected
public record KnownMunicipality(String id, String name, String code) {}
