package opplevd.survey.publication;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.survey.organisation.KnownMunicipalities;
import opplevd.survey.organisation.Municipality;
import opplevd.survey.organisation.ServiceAreas;
import opplevd.survey.organisation.Unit;
import opplevd.survey.organisation.Units;
import opplevd.survey.questionnaire.QuestionnaireVersion;
import opplevd.survey.questionnaire.QuestionnaireVersions;
import opplevd.survey.round.Round;
import opplevd.survey.round.RoundPart;
import opplevd.survey.round.RoundUnit;
import opplevd.survey.round.Rounds;

/** Prepares the counting of a closed part: who takes part, what they were asked, how many were invited. */
@Singleton
public class Countings {
    private final Rounds rounds;
    private final KnownMunicipalities municipalities;
    private final Units units;
    private final ServiceAreas areas;
    private final QuestionnaireVersions versions;

    Countings(
            Rounds rounds,
            KnownMunicipalities municipalities,
            Units units,
            ServiceAreas areas,
            QuestionnaireVersions versions) {
        this.rounds = rounds;
        this.municipalities = municipalities;
        this.units = units;
        this.areas = areas;
        this.versions = versions;
    }

    /** An empty counting of a closed part, with every unit that takes part. */
    public Counting of(Connection connection, String partId, MunicipalityScope scope) throws SQLException {
        RoundPart part = rounds.part(connection, partId)
                .filter(found -> scope.contains(found.municipalityId()))
                .orElseThrow();
        Round round = rounds.find(connection, part.roundId()).orElseThrow();
        Municipality municipality =
                municipalities.byId(connection, part.municipalityId()).orElseThrow();
        Counting counting = new Counting(round, part, municipality);
        Map<String, Unit> known = units.ofPart(connection, partId);
        Map<String, QuestionnaireVersion> frozen = new HashMap<>();
        for (RoundUnit taking : rounds.units(connection, partId)) {
            Unit unit = Objects.requireNonNull(known.get(taking.unitId()));
            QuestionnaireVersion version = frozen.get(taking.versionId());
            if (version == null) {
                version = versions.find(connection, taking.versionId()).orElseThrow();
                frozen.put(version.id(), version);
            }
            counting.take(
                    unit,
                    areas.find(connection, unit.areaKey()).orElseThrow(),
                    version,
                    taking.invited(),
                    served(connection, municipality, unit));
        }
        return counting;
    }

    private List<String> served(Connection connection, Municipality own, Unit unit) throws SQLException {
        List<String> codes = new ArrayList<>(List.of(own.code()));
        for (String id : unit.serves()) {
            codes.add(municipalities.byId(connection, id).orElseThrow().code());
        }
        return codes;
    }
}
