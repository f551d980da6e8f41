package opplevd.survey.intake;

import org.jspecify.annotations.Nullable;

/** A line of the units file. */
record UnitLine(
        long number,
        String municipalityCode,
        String municipality,
        String area,
        String unit,
        String name,
        @Nullable Integer invited) {}
