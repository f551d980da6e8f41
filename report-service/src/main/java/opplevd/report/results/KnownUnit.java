package opplevd.report.results;

import io.micronaut.core.annotation.Introspected;

/** A unit by its latest name. */
@Introspected
public record KnownUnit(
        String id,
        String code,
        String name,
        String municipalityId,
        String municipalityName,
        String municipalityCode,
        String areaKey) {}
