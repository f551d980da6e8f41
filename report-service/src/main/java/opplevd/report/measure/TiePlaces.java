package opplevd.report.measure;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.report.measure.Measure.Place;
import opplevd.report.measure.Measure.Tied;
import opplevd.report.node.Scope;
import opplevd.report.reader.ReadableResults;
import opplevd.report.reader.Reader;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.Questionnaire;
import opplevd.report.results.Results;
import opplevd.report.results.UnitInRound;

/** Where may a measure be tried, and what was asked there? Units, service areas and municipalities that have published. */
@Singleton
class TiePlaces {
    private final Results results;
    private final ReadableResults readable;
    private final Effects effects;

    TiePlaces(Results results, ReadableResults readable, Effects effects) {
        this.results = results;
        this.readable = readable;
        this.effects = effects;
    }

    /** Every place where the reader may propose one: municipalities and their areas first, then units. */
    List<Place> all(Reader reader, Rights rights) {
        Map<String, Place> places = new LinkedHashMap<>();
        List<AreaInRound> areas = readable.areas(reader);
        areas.forEach(area -> put(places, ofMunicipality(area), rights));
        areas.forEach(area -> put(places, ofArea(area), rights));
        for (UnitInRound unit : readable.units(reader)) {
            put(places, ofUnit(unit), rights);
        }
        return List.copyOf(places.values());
    }

    private static void put(Map<String, Place> places, Place place, Rights rights) {
        if (rights.mayPropose(place)) {
            places.putIfAbsent(place.key(), place);
        }
    }

    /** The place of this key; empty where the reader may not propose one there. */
    Optional<Place> find(Reader reader, Rights rights, String key) {
        return all(reader, rights).stream()
                .filter(place -> place.key().equals(key))
                .findFirst();
    }

    /** A whole municipality given by its code of today; empty where the reader may not propose one there. */
    Optional<Place> municipality(Reader reader, Rights rights, String code) {
        return readable.areasIn(reader, code).stream()
                .map(TiePlaces::ofMunicipality)
                .findFirst()
                .filter(rights::mayPropose);
    }

    /** The place of a promise; empty where nothing of it is known. */
    Optional<Place> of(Proposal proposal) {
        MunicipalityScope own = MunicipalityScope.one(
                proposal.municipalityId(), "whoever notes a promise has found that the reader may do so for it");
        if (proposal.unitCode() != null) {
            return results.rounds(proposal.unitCode(), own).stream().findFirst().map(TiePlaces::ofUnit);
        }
        Stream<AreaInRound> areas = results.areas(own).stream();
        return proposal.areaKey().isEmpty()
                ? areas.findFirst().map(TiePlaces::ofMunicipality)
                : areas.filter(area -> area.areaKey().equals(proposal.areaKey()))
                        .findFirst()
                        .map(TiePlaces::ofArea);
    }

    /** What was asked in the latest round there; empty where nothing was, as of a whole municipality. */
    Optional<Questionnaire> asked(Place place) {
        return effects.rounds(place).stream().findFirst().map(round -> round.questionnaire(results));
    }

    Optional<String> latestRound(Place place) {
        return effects.rounds(place).stream().findFirst().map(Asked::roundId);
    }

    /** The items and dimensions among these that were asked there, with their names. */
    List<Tied> tied(Place place, List<Scope> scopes) {
        Optional<Questionnaire> asked = asked(place);
        List<Tied> tied = new ArrayList<>();
        asked.ifPresent(questionnaire -> {
            for (Questionnaire.Dimension one : questionnaire.dimensions()) {
                if (scopes.contains(Scope.dimension(one.key()))) {
                    tied.add(new Tied(Scope.dimension(one.key()), one.key(), one.title()));
                }
            }
            for (Questionnaire.Item one : questionnaire.items()) {
                if (scopes.contains(Scope.item(one.key()))) {
                    Map<String, String> label = one.label();
                    tied.add(new Tied(
                            Scope.item(one.key()),
                            one.dimension(),
                            label == null || label.isEmpty() ? one.text() : label));
                }
            }
        });
        return tied;
    }

    static Place ofUnit(UnitInRound unit) {
        return new Place(
                unit.municipalityId(),
                unit.municipalityCode(),
                unit.municipalityName(),
                unit.areaKey(),
                unit.unitId(),
                unit.unitCode(),
                unit.unitName());
    }

    static Place ofArea(AreaInRound area) {
        return new Place(
                area.municipalityId(), area.municipalityCode(), area.municipalityName(), area.areaKey(), null, "", "");
    }

    static Place ofMunicipality(AreaInRound area) {
        return new Place(area.municipalityId(), area.municipalityCode(), area.municipalityName(), "", null, "", "");
    }
}
