package opplevd.survey.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opplevd.survey.organisation.Municipality;
import opplevd.survey.organisation.MunicipalityCode;
import opplevd.survey.organisation.MunicipalityRegister;
import opplevd.survey.organisation.ServiceArea;
import opplevd.survey.organisation.Unit;
import opplevd.survey.questionnaire.Flaws;
import org.jspecify.annotations.Nullable;

/** Reads the units file: who takes part, and where they belong. */
final class UnitsFile implements CsvFile.Lines {
    static final String MUNICIPALITY_CODE = "municipality_code";
    static final String SERVICE_AREA = "service_area";
    private static final String MUNICIPALITY = "municipality";
    private static final String UNIT = "unit";
    private static final String UNIT_NAME = "unit_name";
    private static final String INVITED = "invited";
    private static final List<String> COLUMNS =
            List.of(MUNICIPALITY_CODE, MUNICIPALITY, SERVICE_AREA, UNIT, UNIT_NAME, INVITED);

    private final CsvFile file;
    private final Map<String, UnitLine> units = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Long> seen = new HashMap<>();

    private UnitsFile(CsvFile file) {
        this.file = file;
    }

    static UnitsFile read(String name, InputStream in, Flaws flaws) throws IOException {
        CsvFile file = new CsvFile(name, flaws);
        UnitsFile lines = new UnitsFile(file);
        file.read(in, lines);
        if (lines.seen.isEmpty() && flaws.isEmpty()) {
            file.flaw(1, "", "intake.units.none");
        }
        return lines;
    }

    /** The sound lines by unit code, in the file's order. */
    Map<String, UnitLine> units() {
        return units;
    }

    /** Every unit code that was named, also on lines that are wrong elsewhere. */
    Set<String> codes() {
        return seen.keySet();
    }

    /** Every municipality code that was named. */
    Set<String> municipalityCodes() {
        return names.keySet();
    }

    void flaw(UnitLine line, String column, String key, String... values) {
        file.flaw(line.number(), column, key, (Object[]) values);
    }

    @Override
    public boolean header(CsvFile same) {
        return file.hasColumns(COLUMNS, COLUMNS::contains);
    }

    @Override
    public void line(Cells.Line line) {
        String code = cell(line, MUNICIPALITY_CODE);
        String area = cell(line, SERVICE_AREA);
        String unit = cell(line, UNIT);
        String name = cell(line, UNIT_NAME);
        boolean sound = check(line, MUNICIPALITY_CODE, MunicipalityCode.valid(code), "intake.municipality.code", code);
        String municipality = municipality(line, code);
        sound &= check(line, SERVICE_AREA, ServiceArea.valid(area), "intake.area", area);
        sound &= check(line, UNIT_NAME, named(name, Unit.MOST_NAME), "intake.name", Integer.toString(Unit.MOST_NAME));
        if (check(line, UNIT, Unit.validCode(unit), "intake.unit.code", unit)) {
            Long before = seen.putIfAbsent(unit, line.number());
            sound &= check(line, UNIT, before == null, "intake.unit.twice", unit, String.valueOf(before));
        } else {
            sound = false;
        }
        String invited = cell(line, INVITED);
        sound &= check(line, INVITED, invited.matches("[0-9]{0,7}"), "intake.invited", invited);
        if (sound && municipality != null) {
            Integer number = invited.isEmpty() ? null : Integer.valueOf(invited);
            units.put(unit, new UnitLine(line.number(), code, municipality, area, unit, name, number));
        }
    }

    /** The name given, else the register's; the same on every line with the code. Null if there is something wrong. */
    private @Nullable String municipality(Cells.Line line, String code) {
        String given = cell(line, MUNICIPALITY);
        String name = given.isEmpty()
                ? MunicipalityRegister.find(code)
                        .map(entry -> entry.nameIn("nb"))
                        .orElse("")
                : given;
        String before = names.putIfAbsent(code, name);
        boolean sound = check(
                        line,
                        MUNICIPALITY,
                        named(name, Municipality.MOST_NAME),
                        "intake.name",
                        Integer.toString(Municipality.MOST_NAME))
                && check(
                        line,
                        MUNICIPALITY,
                        before == null || before.equals(name),
                        "intake.municipality.names",
                        code,
                        String.valueOf(before),
                        name);
        return sound ? name : null;
    }

    private boolean check(Cells.Line line, String column, boolean sound, String key, String... values) {
        if (!sound) {
            file.flaw(line.number(), column, key, (Object[]) values);
        }
        return sound;
    }

    private String cell(Cells.Line line, String column) {
        return line.cells().get(file.column(column));
    }

    private static boolean named(String name, int most) {
        return !name.isBlank() && name.length() <= most && name.chars().noneMatch(Character::isISOControl);
    }
}
