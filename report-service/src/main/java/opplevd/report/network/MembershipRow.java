package opplevd.report.network;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A member as it is stored. */
@Introspected
record MembershipRow(
        String networkKey,
        String municipalityCode,
        @Nullable LocalDate memberFrom,
        @Nullable LocalDate memberTo) {
    Membership membership() {
        return new Membership(municipalityCode, memberFrom, memberTo);
    }
}
