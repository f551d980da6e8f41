package opplevd.report.network;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the programme keeps its networks: in cohorts, with who leads the project in each municipality. */
@Singleton
public class Programme {
    private final ProgrammeRows rows;
    private final Networks networks;

    Programme(ProgrammeRows rows, Networks networks) {
        this.rows = rows;
        this.networks = networks;
    }

    /** The earliest first. */
    public List<Cohort> cohorts() {
        return rows.cohorts();
    }

    public void addCohort(String name, LocalDate startsOn, @Nullable LocalDate endsOn) {
        rows.addCohort(UUID.randomUUID().toString(), name, startsOn, endsOn);
    }

    public Optional<Cohort> cohortOf(Network network) {
        return rows.cohortOf(network.key());
    }

    public List<Member> members(Network network) {
        return rows.members(network.key());
    }

    /** Codes of the members that take part without measuring quality. */
    public Set<String> withoutK(Network network) {
        return members(network).stream()
                .filter(Member::withoutK)
                .map(Member::municipalityCode)
                .collect(Collectors.toSet());
    }

    /** Makes the network, or gives it this name, these members and this cohort. */
    @Transactional
    public void put(Network network, List<Member> members, @Nullable String cohort) {
        networks.put(network);
        rows.putIn(network.key(), cohort);
        for (Member member : members) {
            rows.describe(network.key(), member.municipalityCode(), member.projectLeader(), member.withoutK());
        }
    }
}
