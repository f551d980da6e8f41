package opplevd.survey.intake.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opplevd.kit.language.Alphabet;
import opplevd.survey.intake.MappedImport;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.upload.Table;

/**
 * Everything that a step of the pages knows.
 *
 * @param sealed the table, as it travels in the form
 * @param round name that the round will have
 * @param chosen the questionnaire, unless it is a new one
 * @param fields as they were posted
 */
record Filled(
        OwnUnits.Here here,
        Table table,
        String sealed,
        Tool tool,
        boolean remembered,
        String round,
        Optional<Questionnaire> chosen,
        Mapping mapping,
        Map<String, String> fields) {
    /** Units that are to be made, with the codes that they will have. */
    NewUnits newUnits() {
        return NewUnits.of(here, mapping);
    }

    /** What would come in. */
    DryRun dryRun(Questionnaire asked) {
        return DryRun.of(table, newUnits().coded(), asked);
    }

    /** The units that are here, and those to be made. */
    List<OwnUnits.OwnUnit> units() {
        List<OwnUnits.OwnUnit> all = new ArrayList<>(here.units());
        all.addAll(newUnits().units());
        all.sort(Alphabet.by(OwnUnits.OwnUnit::name));
        return all;
    }

    /** What is asked, as far as columns and scale are right. */
    Questionnaire asked(String language) {
        return Questionnaires.asked(chosen, mapping, language);
    }

    /** What was typed as the number of those asked about a unit; empty = unknown. */
    String invited(String unit) {
        return fields.getOrDefault("n" + TextsFound.field(unit), "").strip();
    }

    /** Units whose number of invited is no number. */
    List<String> wrongInvited(DryRun run) {
        return run.tallies().keySet().stream()
                .filter(unit -> !invited(unit).matches("\\d{0,7}"))
                .toList();
    }

    /** What comes in when somebody says so. */
    MappedImport toBring(DryRun run, Questionnaire asked) {
        Map<String, OwnUnits.OwnUnit> byCode = new HashMap<>();
        units().forEach(unit -> byCode.put(unit.code(), unit));
        List<MappedImport.OfUnit> units = new ArrayList<>();
        for (String code : run.tallies().keySet()) {
            OwnUnits.OwnUnit unit = byCode.get(code);
            if (unit == null) {
                throw new IllegalStateException("a unit that the reader has not");
            }
            String invited = invited(code);
            units.add(new MappedImport.OfUnit(
                    here.code(),
                    here.name(),
                    unit.area(),
                    code,
                    unit.name(),
                    invited.isEmpty() ? null : Integer.valueOf(invited)));
        }
        return new MappedImport(round, asked, units, run.tallies(), run.digest());
    }
}
