package opplevd.survey.intake.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import opplevd.survey.organisation.UnitCodes;

/**
 * Units that the file names and that are not here yet. They are made when the answers come in, and not before.
 *
 * @param units with the codes that they will have
 * @param coded the mapping with these codes in it
 */
record NewUnits(List<OwnUnits.OwnUnit> units, Mapping coded) {
    NewUnits {
        units = List.copyOf(units);
    }

    static NewUnits of(OwnUnits.Here here, Mapping mapping) {
        List<OwnUnits.OwnUnit> made = new ArrayList<>();
        Map<String, String> byName = new HashMap<>();
        Set<String> taken = new HashSet<>();
        here.units().forEach(unit -> taken.add(unit.code()));
        String unit = mapping.unit();
        if (!mapping.newUnit().isEmpty()) {
            unit = UnitCodes.of(here.code(), mapping.newUnit(), taken);
            made.add(new OwnUnits.OwnUnit(unit, mapping.newUnit(), mapping.area()));
        }
        Map<String, String> codes = new TreeMap<>(mapping.units());
        for (Map.Entry<String, String> text : codes.entrySet()) {
            if (text.getValue().equals(Mapping.NEW_UNIT)) {
                text.setValue(byName.computeIfAbsent(Proposal.plain(text.getKey()), name -> {
                    String code = UnitCodes.of(here.code(), text.getKey(), taken);
                    taken.add(code);
                    made.add(new OwnUnits.OwnUnit(code, text.getKey(), mapping.area()));
                    return code;
                }));
            }
        }
        return new NewUnits(made, mapping.coded(unit, codes));
    }
}
