package opplevd.survey.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import opplevd.kit.id.Uuid7;
import opplevd.survey.organisation.KnownMunicipalities;
import opplevd.survey.organisation.Municipality;
import opplevd.survey.organisation.MunicipalityCode;
import opplevd.survey.organisation.ServiceArea;
import opplevd.survey.organisation.ServiceAreas;
import opplevd.survey.organisation.Unit;
import opplevd.survey.organisation.Units;

/** What an import says about the organisation: finds or makes its municipalities, areas and units, within a transaction. */
final class Storing {
    private final Connection connection;
    private final Import sound;
    private final KnownMunicipalities municipalities;
    private final ServiceAreas areas;
    private final Units units;

    Storing(Connection connection, Import sound, KnownMunicipalities municipalities, ServiceAreas areas, Units units) {
        this.connection = connection;
        this.sound = sound;
        this.municipalities = municipalities;
        this.areas = areas;
        this.units = units;
    }

    /** By municipality code of the file. */
    Map<String, Municipality> municipalities() throws SQLException {
        Map<String, Municipality> found = new LinkedHashMap<>();
        for (UnitLine line : sound.units().units().values()) {
            if (!found.containsKey(line.municipalityCode())) {
                found.put(line.municipalityCode(), municipality(line));
            }
        }
        return found;
    }

    /** By key. */
    Map<String, ServiceArea> areas() throws SQLException {
        Map<String, ServiceArea> found = new LinkedHashMap<>();
        for (UnitLine line : sound.units().units().values()) {
            if (!found.containsKey(line.area())) {
                ServiceArea area = areas.find(connection, line.area()).orElse(null);
                if (area == null) {
                    area = ServiceArea.named(line.area());
                    areas.add(connection, area);
                }
                found.put(area.key(), area);
            }
        }
        return found;
    }

    /** By unit code. */
    Map<String, Unit> units(Map<String, Municipality> byCode) throws SQLException {
        Map<String, UnitLine> lines = sound.units().units();
        Map<String, Unit> found = new LinkedHashMap<>(units.withCodes(connection, lines.keySet()));
        List<Unit> fresh = new ArrayList<>();
        for (UnitLine line : lines.values()) {
            Unit known = found.get(line.unit());
            if (known == null) {
                String municipality = Objects.requireNonNull(byCode.get(line.municipalityCode()))
                        .id();
                Unit made = Unit.of(Uuid7.next(), line.unit(), line.name(), municipality, line.area());
                fresh.add(made);
                found.put(made.code(), made);
            } else if (!known.name().equals(line.name())) {
                units.rename(connection, known.id(), line.name());
                found.put(known.code(), known.called(line.name()));
            }
        }
        units.add(connection, fresh);
        return found;
    }

    private Municipality municipality(UnitLine line) throws SQLException {
        Municipality known =
                municipalities.byCode(connection, line.municipalityCode()).orElse(null);
        if (known == null) {
            Municipality made = new Municipality(
                    Uuid7.next(),
                    line.municipality(),
                    List.of(new MunicipalityCode(line.municipalityCode(), null, null)));
            municipalities.add(connection, made);
            return made;
        }
        if (known.name().equals(line.municipality())) {
            return known;
        }
        municipalities.rename(connection, known.id(), line.municipality());
        return new Municipality(known.id(), line.municipality(), known.codes());
    }
}
