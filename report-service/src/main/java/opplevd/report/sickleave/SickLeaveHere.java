package opplevd.report.sickleave;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import opplevd.report.measure.Measures;
import opplevd.report.wording.Voice;

/** A municipality's own series of sick leave, for other pages of that municipality; never one of a unit. */
@Singleton
public class SickLeaveHere {
    private final SickLeaves sickLeaves;
    private final Measures measures;

    SickLeaveHere(SickLeaves sickLeaves, Measures measures) {
        this.sickLeaves = sickLeaves;
        this.measures = measures;
    }

    /** Whoever calls has found that the reader may see it; empty where none was brought in. */
    public Optional<SickSeries> ofMunicipality(String municipalityId, String name, Voice voice) {
        List<SickMonth> months = sickLeaves.of(municipalityId).getOrDefault(municipalityId, List.of());
        if (months.isEmpty()) {
            return Optional.empty();
        }
        List<SickSeries.Begun> begun = measures.begunForSickLeave(municipalityId).stream()
                .filter(one -> one.unitCode().isEmpty())
                .map(SickSeries.Begun::of)
                .toList();
        return Optional.of(SickSeries.of(municipalityId, name, months, begun, voice));
    }
}
