package opplevd.report.results;

import io.micronaut.core.annotation.Introspected;

/** An area's sums as they are stored. */
@Introspected
@SuppressWarnings("ArrayRecordComponent") // a row, read once and never compared
record SumsRow(String publication, int version, String areaKey, byte[] sums) {}
