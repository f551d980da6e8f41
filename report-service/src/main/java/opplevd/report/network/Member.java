package opplevd.report.network;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A municipality in a network, with what the network knows of it besides.
 *
 * @param projectLeader who leads its project there; null = not known
 * @param withoutK whether it takes part without measuring quality, such as for sick leave alone
 */
@Introspected
public record Member(
        String networkKey,
        String municipalityCode,
        @Nullable LocalDate memberFrom,
        @Nullable LocalDate memberTo,
        @Nullable String projectLeader,
        boolean withoutK) {}
