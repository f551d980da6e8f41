package opplevd.report.results;

import io.micronaut.core.annotation.Introspected;

/** Which published area. */
@Introspected
record AreaKey(String publication, int version, String areaKey) {}
