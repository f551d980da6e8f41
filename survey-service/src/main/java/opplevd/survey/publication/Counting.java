package opplevd.survey.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import opplevd.survey.organisation.Municipality;
import opplevd.survey.organisation.ServiceArea;
import opplevd.survey.organisation.Unit;
import opplevd.survey.questionnaire.QuestionnaireVersion;
import opplevd.survey.round.Breakdown;
import opplevd.survey.round.Round;
import opplevd.survey.round.RoundPart;
import org.jspecify.annotations.Nullable;

/**
 * A part of a round while it is being counted: a tally for every unit that takes part, also those that nobody answers
 * for. Nothing in it is hidden yet, so it is kept in memory alone.
 */
public final class Counting {
    private final Round round;
    private final RoundPart part;
    private final Municipality municipality;
    private final Map<String, CountedUnit> units = new LinkedHashMap<>();
    private final Map<String, ServiceArea> areas = new TreeMap<>();
    private final Map<String, QuestionnaireVersion> versions = new TreeMap<>();

    /** @param part closed, or about to be: its closing time is what is published */
    public Counting(Round round, RoundPart part, Municipality municipality) {
        this.round = round;
        this.part = part;
        this.municipality = municipality;
    }

    /**
     * Takes a unit in.
     *
     * @param municipalities codes of those it serves, its own first
     */
    public void take(
            Unit unit,
            ServiceArea area,
            QuestionnaireVersion version,
            @Nullable Integer invited,
            List<String> municipalities) {
        QuestionnaireVersion known = versions.putIfAbsent(area.key(), version);
        if (known != null && !known.id().equals(version.id())) {
            throw new IllegalArgumentException("area " + area.key() + " asks two versions in one part");
        }
        areas.put(area.key(), area);
        units.put(unit.id(), new CountedUnit(unit, municipalities, invited, new Tally(version.questionnaire())));
    }

    /** By what the results are told. */
    Breakdown breakdown() {
        return round.breakdown();
    }

    /** Where to count the answers of a unit (by id). */
    public Tally of(String unitId) {
        CountedUnit unit = units.get(unitId);
        if (unit == null) {
            throw new IllegalArgumentException("unit " + unitId + " takes no part");
        }
        return unit.tally();
    }

    /** Everything counted so far, ready to be published. */
    public CountedPart counted() {
        List<CountedArea> counted = new ArrayList<>();
        areas.forEach((key, area) -> counted.add(new CountedArea(
                area,
                Objects.requireNonNull(versions.get(key)),
                units.values().stream()
                        .filter(unit -> unit.unit().areaKey().equals(key))
                        .toList())));
        return new CountedPart(round, part, municipality, counted);
    }
}
